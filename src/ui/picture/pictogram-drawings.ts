/**
 * The pictograms that the app uses, and no other: Phosphor duotone, MIT licence. A name used in content and missing here is
 * refused by test/ui/picture/pictogram-drawings.test.ts; add it to the list, in alphabetical order.
 */
import type { Stroke } from './pictogram-drawing.ts'

const sources = import.meta.glob<string>(
  '/node_modules/@phosphor-icons/core/assets/duotone/{address-book,armchair,arrow-counter-clockwise,arrow-left,arrow-right,arrows-left-right,baby,backspace,bank,bell,bell-ringing,book-open,briefcase,buildings,calendar,calendar-blank,calendar-check,calendar-plus,calendar-x,caret-down,caret-left,caret-right,caret-up,certificate,chart-bar,chat-circle-text,chat-text,chats-circle,check,check-circle,check-square,checks,clipboard-text,clock,clock-countdown,coins,compass,currency-eur,devices,door,door-open,envelope,envelope-simple,eraser,eye,file-plus,file-text,files,first-aid,flag,folder,folder-open,gavel,gear,globe,globe-hemisphere-west,graduation-cap,hand,hand-coins,hand-heart,hand-palm,hand-pointing,hand-waving,handshake,headphones,heart,heartbeat,hourglass,hourglass-medium,house,house-line,house-simple,identification-badge,identification-card,info,key,key-return,keyboard,lifebuoy,lightbulb,list,list-bullets,list-checks,list-numbers,lock,lock-key,magnifying-glass,map-pin,map-pin-line,map-trifold,megaphone,microphone,minus,moon,moon-stars,money,note-pencil,number-circle-one,paper-plane-tilt,path,pause,pencil-line,pencil-simple,person,person-simple-run,phone,phone-call,play,plus,plus-circle,printer,prohibit,qr-code,question,ranking,receipt,scales,share-network,shield,shield-check,shield-warning,sign-out,signpost,siren,sliders-horizontal,speaker-high,speaker-simple-high,speaker-slash,stack,star,stop,stop-circle,storefront,student,suitcase,suitcase-rolling,sun,swap,text-aa,text-t,ticket,timer,translate,trash,tree-structure,user,user-circle,user-plus,users,users-four,users-three,video-camera,wallet,warehouse,warning,warning-circle,warning-octagon,wheelchair,wifi-slash,wrench,x,x-circle}-duotone.svg',
  { query: '?raw', import: 'default', eager: true },
)

/** Bare signs, whose second tone is only a square behind them. */
const bare = new Set(['x', 'plus', 'minus', 'check', 'arrow-left', 'arrow-right', 'list', 'equals'])

const strokesOf = (svg: string): readonly Stroke[] =>
  [...svg.matchAll(/<path d="([^"]+)"([^>]*)>/g)].map(([, d = '', rest = '']) => ({
    d,
    isTone: rest.includes('opacity'),
  }))

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -'-duotone.svg'.length)

export const pictogramDrawings: ReadonlyMap<string, readonly Stroke[]> = new Map(
  Object.entries(sources).map(([path, svg]) => [
    nameOf(path),
    strokesOf(svg).filter(({ isTone }) => !(isTone && bare.has(nameOf(path)))),
  ]),
)
