// The worker: sends what waits in the outbox, does the nightly upkeep. A process of its own, as many as are wanted.
import { directoryMails } from '@/lib/features/directory/mails'
import { memberMails } from '@/lib/features/members/mails'
import { signInMails } from '@/lib/features/sign-in/mails'
import { settings } from '@/lib/platform/env/settings'
import { startWorker } from '@/lib/platform/jobs/worker'
import { smtpPost } from '@/lib/platform/mail/post'

const { DATABASE_URL_SYSTEM, MAIL_FROM, PUBLIC_URL, SAMPLE_DATA, SMTP_URL } = settings()

const worker = startWorker({
  databaseUrl: DATABASE_URL_SYSTEM,
  publicUrl: PUBLIC_URL,
  writers: { ...signInMails, ...memberMails, ...directoryMails },
  post: SMTP_URL ? smtpPost(SMTP_URL, MAIL_FROM) : null,
  tellSampleLinks: !SMTP_URL && SAMPLE_DATA === 'on',
  say: (line) => console.log(line),
})

const end = () => void worker.stop().then(() => process.exit(0))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end)
