/** Looks whether the address can be listened on, before anything else is started. */
import { createServer } from 'node:net'
import { StartupProblem, systemCodeOf } from './startup-problem.ts'

const sentences: Readonly<Record<string, (place: string) => string>> = {
  EADDRINUSE: (place) =>
    `L’adresse ${place} est déjà utilisée par un autre programme : arrêtez-le, ou choisissez un autre port (par exemple PORT=8081 npm start).`,
  EACCES: (place) =>
    `Ce compte n’a pas le droit d’écouter sur ${place} : choisissez un port à partir de 1024 (par exemple PORT=8080).`,
  EADDRNOTAVAIL: (place) => `L’adresse ${place} n’appartient pas à cette machine : corrigez HOST.`,
  ENOTFOUND: (place) => `L’adresse ${place} n’existe pas : corrigez HOST.`,
}

/** The sentence for an address that cannot be listened on. */
export function listenProblem(error: unknown, { host, port }: { host: string; port: number }): StartupProblem {
  const code = systemCodeOf(error) ?? 'erreur inconnue'
  const place = `${host}:${port}`
  return new StartupProblem(sentences[code]?.(place) ?? `Le serveur ne peut pas écouter sur ${place} (${code}).`)
}

/** @throws StartupProblem when the address is taken or not ours. */
export function assertPortFree(address: { readonly host: string; readonly port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => reject(listenProblem(error, address)))
    probe.listen(address, () => probe.close(() => resolve()))
  })
}
