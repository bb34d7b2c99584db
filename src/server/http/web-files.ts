/** The built app as files. What carries a hash in its name never changes; what decides which hash is current is always asked. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const isHashed = (path: string): boolean => /[\\/]assets[\\/][^\\/]+-[\w-]{8,}\.\w+$/.test(path)

/** `immutable` for a year, or asked again each time. */
export const cachingOf = (path: string): string => (isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache')

/** Is there a built app in the folder? */
export const isBuilt = (folder: string): boolean => existsSync(join(folder, 'index.html'))

/** Serves the folder at the top of the address. */
export async function serveWebFiles(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    setHeaders: (reply, path) => void reply.setHeader('Cache-Control', cachingOf(path)),
  })
}
