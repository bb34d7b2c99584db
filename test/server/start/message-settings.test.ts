import { describe, expect, it } from 'vitest'
import { readMessageSettings } from '../../../src/server/start/message-settings.ts'

const mail = { SMTP_URL: 'smtp://account:secret@mail.example.org', MAIL_FROM: 'Accueil <rdv@example.org>' }
const address = { PUBLIC_URL: 'https://said.example.org' }

describe('the ways of writing to people', () => {
  it('are none by default', () => {
    expect(readMessageSettings({})).toEqual({})
  })

  it('are those that are set, with the address where links lead', () => {
    expect(
      readMessageSettings({ ...mail, ...address, SMS_URL: 'https://sms.example.org/send', SMS_TOKEN: 't' }),
    ).toEqual({
      smtp: { url: mail.SMTP_URL, from: mail.MAIL_FROM },
      sms: { url: 'https://sms.example.org/send', token: 't' },
      publicAddress: 'https://said.example.org/',
    })
  })

  it.each([
    [{ ...mail }, /PUBLIC_URL/],
    [{ SMTP_URL: mail.SMTP_URL, ...address }, /MAIL_FROM/],
    [{ ...mail, ...address, SMTP_URL: 'mail.example.org:secret' }, /SMTP_URL.*smtp:\/\//],
    [{ ...address, SMS_URL: 'ftp://sms.example.org' }, /SMS_URL/],
    [{ PUBLIC_URL: 'said.example.org' }, /PUBLIC_URL/],
  ])('badly set are told in one sentence that keeps secrets: %o', (environment, sentence) => {
    expect(() => readMessageSettings(environment)).toThrow(sentence)
    expect(() => readMessageSettings(environment)).not.toThrow(/secret/)
  })
})
