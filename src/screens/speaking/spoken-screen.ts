/** What a person has before them, for the voice: which parts of the page it says, and when they are no longer the same. */

/** An open dialog covers the page; else the notices, the page and the bar of aids, in this order. */
export function spokenRegions(): readonly Element[] {
  const dialog = document.querySelector('dialog[open]')
  return dialog ? [dialog] : [...document.querySelectorAll('.frame-notices, #page, .frame-bar')]
}

/** Tells one screen from the next: a step of a journey keeps its address, a change of language keeps its step. */
function shownNow(): string {
  const title = document.querySelector('dialog[open] h2') ?? document.querySelector('h1')
  return `${document.documentElement.lang} ${title?.textContent}`
}

/**
 * @param changed called once something else stands on the glass: another step, another language, a dialog opened or closed.
 * @returns a function that ends the watch.
 */
export function watchScreen(changed: () => void): () => void {
  const shown = shownNow()
  const observer = new MutationObserver(() => {
    if (shownNow() === shown) return
    observer.disconnect()
    changed()
  })
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['open', 'lang'],
  })
  return () => observer.disconnect()
}
