/**
 * Gives the app its content as modules `virtual:content/…`. A build with anything to put right in the content stops
 * and prints all of it; in development and tests what passed is served and the rest is printed.
 */
import { join, sep } from 'node:path'
import { normalizePath, type Plugin, type ViteDevServer } from 'vite'
import { formatContentProblems } from './content-problem.ts'
import { loadContent, type LoadedContent } from './modules/load-content.ts'
import { modulePrefix, writeModule } from './modules/write-module.ts'
import { writeStrings } from './modules/write-strings.ts'

const resolvedPrefix = `\0${modulePrefix}`

/** Forgets the modules of the content in every environment of the server, and shows the page anew. */
function reload(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) {
    for (const [id, module] of environment.moduleGraph.idToModuleMap)
      if (id.startsWith(resolvedPrefix)) environment.moduleGraph.invalidateModule(module)
  }
  server.ws.send({ type: 'full-reload' })
}

/** @param folder the content folder, from the root of the project. */
export function contentPlugin(folder = 'content'): Plugin {
  let root = process.cwd()
  let isBuild = false
  let loaded: LoadedContent | undefined
  const load = (): LoadedContent => {
    if (loaded) return loaded
    loaded = loadContent(join(root, folder), root)
    if (loaded.problems.length > 0) {
      const message = formatContentProblems(loaded.problems)
      if (isBuild) throw new Error(message)
      console.warn(message)
    }
    return loaded
  }
  return {
    name: 'said-content',
    configResolved(config) {
      root = config.root
      isBuild = config.command === 'build'
    },
    buildStart() {
      if (isBuild) load()
    },
    configureServer(server) {
      const directory = join(root, folder) + sep
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(directory)) return
        loaded = undefined
        reload(server)
      })
    },
    resolveId: (id) => (id.startsWith(modulePrefix) ? `\0${id}` : undefined),
    load(id) {
      const directory = normalizePath(join(root, folder))
      if (id.startsWith(`${directory}/`)) return writeStrings(directory, id.slice(directory.length + 1))
      if (!id.startsWith(resolvedPrefix)) return undefined
      const text = writeModule(id.slice(1), load().content)
      if (text === undefined) this.error(`There is no content module "${id.slice(1)}"; see src/build/README.md.`)
      return text
    },
  }
}
