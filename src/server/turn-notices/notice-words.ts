/** The words of what is written to somebody whose turn comes. */
import ar from '../../../content/strings/turn-messages/ar.json'
import en from '../../../content/strings/turn-messages/en.json'
import easyToRead from '../../../content/strings/turn-messages/fr.easy-to-read.json'
import fr from '../../../content/strings/turn-messages/fr.json'
import { messageWords } from '../messages/message-words.ts'

export const wordsFor = messageWords({ fr, 'fr.easy-to-read': easyToRead, en, ar })
