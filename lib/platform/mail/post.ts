import 'server-only'
import { createTransport } from 'nodemailer'
import SMTPTransport from 'nodemailer/lib/smtp-transport'
import type { Mail } from './write'

/** Takes mail to a mail server, one at a time: a server that was away is simply asked again. */
export type Post = (mail: Mail) => Promise<void>

// Together far shorter than the five minutes for which a message is claimed.
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 30_000 }

/**
 * The post to an SMTP server (RFC 5321). A mail has one recipient, text and HTML (RFC 2046 §5.1.4), says that nobody typed it
 * (RFC 3834 §5), and bears a Message-ID made of the message's id: should it ever go out twice, its receiver can tell.
 * @param smtpUrl as `smtp://name:password@host:587` or `smtps://…`; query parameters are nodemailer's options
 * @param from the sender of all mail, `Name <address>`
 * @throws what nodemailer says, for `faultOf`
 */
export function smtpPost(smtpUrl: string, from: string): Post {
  const transport = createTransport(new SMTPTransport({ url: smtpUrl, ...patience, disableFileAccess: true, disableUrlAccess: true }))
  return async ({ id, to, subject, text, html, replyTo }) => {
    await transport.sendMail({
      from,
      to,
      subject,
      text,
      html,
      ...(replyTo && { replyTo }),
      messageId: `<${id}@${domainOf(from)}>`,
      textEncoding: 'quoted-printable',
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    })
  }
}

const domainOf = (address: string) => /@([^\s<>@]+?)>?\s*$/.exec(address)?.[1] ?? 'localhost'
