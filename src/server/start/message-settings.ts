/** How people are written to. Nothing is set by default: an installation that writes to nobody says so on its screens. */
import type { SmsSettings } from '../messages/http-sms-sender.ts'
import type { SmtpSettings } from '../messages/smtp-sender.ts'
import { StartupProblem } from './startup-problem.ts'

export interface MessageSettings {
  readonly smtp?: SmtpSettings
  readonly sms?: SmsSettings
  /** Where links in messages lead; ends with a slash. */
  readonly publicAddress?: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** The password stays out of the sentence. */
function assertAddress(name: string, text: string, protocols: readonly string[]): void {
  if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return
  const example = `${protocols[0]}//…`
  throw new StartupProblem(`${name} n’est pas une adresse valable : elle commence par « ${example} ».`)
}

function readSmtp({ SMTP_URL: url, MAIL_FROM: from }: Environment): SmtpSettings | undefined {
  if (!url) return undefined
  assertAddress('SMTP_URL', url, ['smtp:', 'smtps:'])
  if (!from || !/@\S+/.test(from))
    throw new StartupProblem(
      'SMTP_URL est donné sans MAIL_FROM : indiquez l’expéditeur, par exemple MAIL_FROM="Service d’accueil <rdv@exemple.fr>".',
    )
  return { url, from }
}

function readSms({ SMS_URL: url, SMS_TOKEN: token }: Environment): SmsSettings | undefined {
  if (!url) return undefined
  assertAddress('SMS_URL', url, ['https:', 'http:'])
  return { url, ...(token ? { token } : {}) }
}

/** Reads SMTP_URL, MAIL_FROM, SMS_URL, SMS_TOKEN and PUBLIC_URL. @throws StartupProblem naming what is wrong or missing. */
export function readMessageSettings(environment: Environment): MessageSettings {
  const smtp = readSmtp(environment)
  const sms = readSms(environment)
  const { PUBLIC_URL: address } = environment
  if (address) assertAddress('PUBLIC_URL', address, ['https:', 'http:'])
  else if (smtp || sms)
    throw new StartupProblem(
      'Des messages sont à envoyer sans que leurs liens sachent où mener : donnez PUBLIC_URL, l’adresse où les visiteurs ouvrent l’application.',
    )
  return {
    ...(smtp && { smtp }),
    ...(sms && { sms }),
    ...(address && { publicAddress: address.endsWith('/') ? address : `${address}/` }),
  }
}
