import type { ComponentChildren } from 'preact'
import './button.css'

/** Buttons side by side, one under the other where the screen is narrow. */
export const Buttons = ({ children }: { readonly children: ComponentChildren }) => <div class="buttons">{children}</div>
