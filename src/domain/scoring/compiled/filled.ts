/** A list of one value repeated: `Array.from` would walk an iterator, which costs more than a whole evaluation. */
export function filled<Item>(length: number, item: Item): Item[] {
  const items: Item[] = []
  for (let index = 0; index < length; index += 1) items.push(item)
  return items
}
