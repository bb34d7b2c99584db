/** Where people are received, and the communes a request may ask for. */
export { sites, territories } from 'virtual:content/places'
