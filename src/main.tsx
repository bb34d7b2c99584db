/** Starts the device: reads its role from the address, opens its screen; nothing else. */
import { render } from 'preact'

const root = document.getElementById('app')
if (root) render(<main />, root)
