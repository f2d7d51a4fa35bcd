import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A real SMTP server for tests: what it took in, and whom it refuses with which answer. */
export type MailServer = { url: string; mails: ParsedMail[]; refusals: Map<string, number>; close(): Promise<void> }

/** Starts one on the loopback address; `port` 0 takes a free one. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const mails: ParsedMail[] = []
  const refusals = new Map<string, number>()
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, answer) {
      const responseCode = refusals.get(address)
      answer(responseCode ? Object.assign(new Error(`no, and here is the address: ${address}`), { responseCode }) : null)
    },
    onData(stream, _session, answer) {
      simpleParser(stream).then((mail) => {
        mails.push(mail)
        answer()
      }, answer)
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.server.address()
  const taken = address && typeof address === 'object' ? address.port : port
  return { url: `smtp://127.0.0.1:${taken}`, mails, refusals, close: () => new Promise((resolve) => server.close(() => resolve())) }
}
