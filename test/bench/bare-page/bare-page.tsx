/** The least that a page made with Preact can be: a heading, and a button that opens a dialog. The peer of a first screen. */
import { render } from 'preact'
import { useState } from 'preact/hooks'

function BarePage() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <h1>Bienvenue</h1>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Langue
      </button>
      <dialog open={isOpen}>Choisissez</dialog>
    </>
  )
}

const root = document.getElementById('app')
if (root) render(<BarePage />, root)
