import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { step } from '../launch/report.ts'
import { throughApt } from './apt.ts'

const python = '/usr/bin/python3'
const khal = '/usr/bin/khal'
const environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8' }

const installed = () => spawnSync(python, ['-c', 'import icalendar']).status === 0 && spawnSync(khal, ['--version']).status === 0

/** What to do where the two programs of other people that read our calendars are not there. */
export const installCalendarPrograms = 'install python3-icalendar and khal (Debian: apt-get install python3-icalendar khal)'

/** Sees that python3-icalendar and khal are there (and what reads cards as an address book does), installing them where that is allowed; the tests that need them say what is missing. */
export async function ensureCalendarPrograms(): Promise<void> {
  if (installed()) return
  await step('Calendar programs', () => throughApt('python3-icalendar', 'khal', 'python3-vobject'), () => (installed() ? 'installed' : 'not to be had'))
}

/** What a program makes of an event; times are ISO 8601, in UTC where they are instants. */
export type ReadEvent = { uid: string; title: string; starts: string; ends: string }

/** Every VEVENT as python3-icalendar reads it. @throws what the program says of a fault, or what to install */
export const readByIcalendar = (calendar: string): ReadEvent[] =>
  inFolder(calendar, (folder, file): ReadEvent[] => JSON.parse(run(python, ['-c', program, file], folder)))

const program = `
import datetime, json, sys
from icalendar import Calendar
def told(value):
    return value.astimezone(datetime.timezone.utc).isoformat() if isinstance(value, datetime.datetime) else value.isoformat()
calendar = Calendar.from_ical(open(sys.argv[1], 'rb').read())
faults = [str(fault) for part in calendar.walk() for fault in part.errors]
if faults: sys.exit('; '.join(faults))
for zone in calendar.walk('VTIMEZONE'): zone.to_tz()
print(json.dumps([{'uid': str(event['UID']), 'title': str(event['SUMMARY']), 'starts': told(event['DTSTART'].dt),
  'ends': told((event['DTEND'] if 'DTEND' in event else event['DTSTART']).dt)} for event in calendar.walk('VEVENT')]))`

const settings = (folder: string) => `[calendars]
[[feed]]
path = ${join(folder, 'calendar')}
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M
longdatetimeformat = %Y-%m-%dT%H:%M
local_timezone = UTC
default_timezone = UTC
[sqlite]
path = ${join(folder, 'khal.db')}
`

/** Every occurrence that begins within so many days, as khal lists it in UTC. @throws what khal says of a fault, or what to install */
export const readByKhal = (calendar: string, from: string, days: number): ReadEvent[] =>
  inFolder(calendar, (folder, file) => {
    mkdirSync(join(folder, 'calendar'))
    writeFileSync(join(folder, 'config'), settings(folder))
    const asked = ['-c', join(folder, 'config')]
    run(khal, [...asked, 'import', '--batch', '-a', 'feed', file], folder)
    const said = run(khal, [...asked, 'list', '--notstarted', '--day-format', '', '--format', '{uid}\u001f{title}\u001f{start-long}\u001f{end-long}\u001e', from, `${days}d`], folder)
    return said.split('\u001e').slice(0, -1).map((one) => {
      const [uid = '', title = '', starts = '', ends = ''] = one.trim().split('\u001f')
      return { uid, title, starts, ends }
    })
  })

function inFolder<T>(calendar: string, work: (folder: string, file: string) => T): T {
  if (!installed()) throw new Error(`not tried: ${installCalendarPrograms}`)
  const folder = mkdtempSync(join(tmpdir(), 'calendar-'))
  try {
    writeFileSync(join(folder, 'feed.ics'), calendar)
    return work(folder, join(folder, 'feed.ics'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const run = (command: string, words: string[], home: string) => execFileSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment, HOME: home } })
