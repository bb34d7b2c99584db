/** The two ways into the guidance tree. Their names are in `content/strings/guidance`. */
export { situations, topics } from 'virtual:content/topics'
