/** The words of a desk's appointments. */
import type deskAppointments from '../../../../content/strings/desk-appointments/fr.json'
import { wordsOf } from '../../../ui/language/words.ts'

declare module '../../../ui/language/words.ts' {
  interface WordTrees {
    'desk-appointments': typeof deskAppointments
  }
}

export const t = wordsOf('desk-appointments')
