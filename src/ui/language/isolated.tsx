import type { ComponentChildren } from 'preact'

/** A number, a ticket or a name that keeps its own direction inside Arabic. */
export const Isolated = ({ children }: { readonly children: ComponentChildren }) => <bdi>{children}</bdi>
