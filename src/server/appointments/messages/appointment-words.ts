/** The words of what is written about appointments. */
import ar from '../../../../content/strings/appointment-messages/ar.json'
import en from '../../../../content/strings/appointment-messages/en.json'
import easyToRead from '../../../../content/strings/appointment-messages/fr.easy-to-read.json'
import fr from '../../../../content/strings/appointment-messages/fr.json'
import { messageWords } from '../../messages/message-words.ts'

export const wordsFor = messageWords({ fr, 'fr.easy-to-read': easyToRead, en, ar })
