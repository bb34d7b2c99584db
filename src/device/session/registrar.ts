/**
 * The browser's life cycle of service workers, told as the two moments an update is made of. It is followed for as long as the
 * page lives: a kiosk's page lives for weeks, and sees its own first installation, then versions half copied onto the
 * host that fail, then versions that succeed. workbox-window registers, looks and speaks to the worker; what it tells of
 * updates stops after the first one it did not start itself, so they are followed on the registration here.
 */
import { Workbox } from 'workbox-window'

export interface ServiceWorkerRegistrar {
  /** `isUpdate` is false when the page had no service worker before. */
  addEventListener(type: RegistrarMoment, listener: (event: { readonly isUpdate?: boolean }) => void): void
  register(): Promise<unknown>
  /** Looks for a new version. Rejects when nobody answers. */
  update(): Promise<unknown>
  messageSkipWaiting(): void
}

/** `waiting`: a successor is installed; `controlling`: another service worker answers this page from now on. */
export type RegistrarMoment = 'waiting' | 'controlling'

/** Every look goes past the HTTP cache: a host may keep files for a year. */
export function registrarOfPage(scriptAddress: string): ServiceWorkerRegistrar {
  if (!('serviceWorker' in navigator)) return noServiceWorker
  const { serviceWorker } = navigator
  const workbox = new Workbox(scriptAddress, { updateViaCache: 'none' })
  const moments = new EventTarget()
  let registration: ServiceWorkerRegistration | undefined
  let hadController = serviceWorker.controller !== null

  const tellWaiting = () => moments.dispatchEvent(new Event('waiting'))
  const told = (event: Event) => {
    if ((event.currentTarget as ServiceWorker).state === 'installed' && registration?.active) tellWaiting()
  }
  // The same listener twice on one worker is one listener.
  const follow = () => registration?.installing?.addEventListener('statechange', told)
  const register = async (): Promise<void> => {
    registration = await workbox.register({ immediate: true })
    registration?.addEventListener('updatefound', follow)
    follow()
    if (registration?.waiting) tellWaiting()
  }
  serviceWorker.addEventListener('controllerchange', () => {
    moments.dispatchEvent(new CustomEvent('controlling', { detail: { isUpdate: hadController } }))
    hadController = true
  })
  return {
    addEventListener: (type, listener) =>
      moments.addEventListener(type, (event) => listener(event instanceof CustomEvent ? event.detail : {})),
    register,
    update: () => (registration ? workbox.update() : register()),
    messageSkipWaiting: () => workbox.messageSkipWaiting(),
  }
}

/** An old browser, or a page that is not served securely: the app works, it is only not kept for the next cut. */
const noServiceWorker: ServiceWorkerRegistrar = {
  addEventListener: () => undefined,
  register: () => Promise.resolve(),
  update: () => Promise.resolve(),
  messageSkipWaiting: () => undefined,
}
