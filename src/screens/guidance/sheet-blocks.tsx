import type { Block, CalloutKind } from '../../domain/guidance/sheet.ts'
import { Callout } from '../../ui/notice/callout.tsx'
import type { Guide } from './guide.ts'
import { Inlines } from './sheet-inlines.tsx'

export interface SheetBlocksProps {
  readonly blocks: readonly Block[]
  readonly guide: Guide
}

/** The body of a sheet, in the elements a voice and a screen reader know. */
export const SheetBlocks = ({ blocks, guide }: SheetBlocksProps) => (
  <>
    {blocks.map((block) => (
      <OneBlock block={block} guide={guide} />
    ))}
  </>
)

function OneBlock({ block, guide }: { readonly block: Block; readonly guide: Guide }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h2>
          <Inlines inlines={block.children} guide={guide} />
        </h2>
      )
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.children} guide={guide} />
        </p>
      )
    case 'list':
      return <List block={block} guide={guide} />
    case 'callout':
      return (
        <Callout kind={block.callout satisfies CalloutKind}>
          <SheetBlocks blocks={block.children} guide={guide} />
        </Callout>
      )
  }
}

function List({ block, guide }: { readonly block: Extract<Block, { kind: 'list' }>; readonly guide: Guide }) {
  const items = block.items.map((item) => (
    <li>
      <Inlines inlines={item} guide={guide} />
    </li>
  ))
  return block.isOrdered ? <ol class="sheet-steps">{items}</ol> : <ul class="sheet-list">{items}</ul>
}
