/** Publicodes rules as data, ready to be written as YAML or JSON. */
export type PublicodesValue = string | number | { readonly [key: string]: unknown }
export type PublicodesRules = Readonly<Record<string, PublicodesValue>>
