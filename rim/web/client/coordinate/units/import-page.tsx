import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { ApiProblem, request } from '../../api/index.ts'
import { Awaited, Button, ChoiceGroup, Failure, PageTitle, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { forgetDesks, ownMunicipality } from '../round/queries.ts'
import type { AppointedAnswer, UnitAnswer } from './answers.ts'
import { CodeTexts, type GivenCode } from './codes.tsx'
import { readStaff, readUnits, type StaffLine, type UnitLine } from './import-lines.ts'
import { ImportPreview } from './import-preview.tsx'
import { useUnits } from './queries.ts'

const words = {
  title: { nb: 'Lim inn flere på en gang', nn: 'Lim inn fleire på ein gong', en: 'Paste several at once' },
  lead: {
    nb: 'Kopier fra et regneark eller skriv én per linje. Du ser hva som er klart, og hva som må rettes, før noe lagres.',
    nn: 'Kopier frå eit rekneark eller skriv éin per linje. Du ser kva som er klart, og kva som må rettast, før noko blir lagra.',
    en: 'Copy from a spreadsheet or write one a line. You see what will be done before anything is stored.',
  },
  what: { nb: 'Hva limer du inn?', nn: 'Kva limer du inn?', en: 'What do you paste?' },
  units: { nb: 'Enheter', nn: 'Einingar', en: 'Units' },
  staff: { nb: 'Ansatte', nn: 'Tilsette', en: 'Staff' },
  lines: { nb: 'Linjene', nn: 'Linjene', en: 'The lines' },
  unitsHelp: {
    nb: 'Navn; type; kontaktopplysninger. Typen er helse, NAV, barnevern eller fastlege. For eksempel: Hjemmetjenesten; helse; Torget 1, 51 00 00 00',
    nn: 'Namn; type; kontaktopplysningar. Typen er helse, NAV, barnevern eller fastlege. Til dømes: Heimetenesta; helse; Torget 1, 51 00 00 00',
    en: 'Name; type; contact information. The type is health, NAV, child welfare or general practitioner. For example: Hjemmetjenesten; health; Torget 1, 51 00 00 00',
  },
  staffHelp: {
    nb: 'Navn; rolle; enhet. Rollen er registrator, enhetsleder eller koordinator (da uten enhet). For eksempel: Kari Nordmann; registrator; Hjemmetjenesten',
    nn: 'Namn; rolle; eining. Rolla er registrator, einingsleiar eller koordinator (då utan eining). Til dømes: Kari Nordmann; registrator; Heimetenesta',
    en: 'Name; role; unit. The role is registrar, unit leader or coordinator (then without a unit). For example: Kari Nordmann; registrar; Hjemmetjenesten',
  },
  sendUnits: {
    nb: 'Opprett enheter ({count})',
    nn: 'Opprett einingar ({count})',
    en: 'Make units ({count})',
  },
  sendStaff: { nb: 'Gi tilgang ({count})', nn: 'Gi tilgang ({count})', en: 'Give access ({count})' },
  sending: {
    nb: '{done} av {count} er opprettet …',
    nn: '{done} av {count} er oppretta …',
    en: '{done} of {count} are made …',
  },
  made: { nb: 'Opprettet: {count}.', nn: 'Oppretta: {count}.', en: 'Made: {count}.' },
  left: {
    nb: 'Linjer som ikke ble opprettet, står igjen over.',
    nn: 'Linjer som ikkje blei oppretta, står att over.',
    en: 'Lines that were not made are left above.',
  },
  back: { nb: 'Tilbake til enhetene', nn: 'Tilbake til einingane', en: 'Back to the units' },
} satisfies Record<string, LocalText>

/** Makes many units, or gives many people access, from pasted lines. */
export default function ImportPage() {
  const units = useUnits()
  if (!units.data) return <Awaited query={units} />
  return <ImportForm units={units.data.filter(({ closedAt }) => closedAt === null)} all={units.data} />
}

type What = 'units' | 'staff'

function ImportForm({ units, all }: { units: readonly UnitAnswer[]; all: readonly UnitAnswer[] }) {
  const say = useSay()
  const queries = useQueryClient()
  const [what, setWhat] = useState<What>(units.length === 0 ? 'units' : 'staff')
  const [pasted, setPasted] = useState('')
  const [sending, setSending] = useState<{ done: number; count: number } | null>(null)
  const [made, setMade] = useState(0)
  const [codes, setCodes] = useState<readonly GivenCode[]>([])
  const [refused, setRefused] = useState<ReadonlyMap<number, string>>(new Map())
  const [cause, setCause] = useState<unknown>(null)
  const keys = useRef(new Map<string, string>())
  const read = what === 'units' ? readUnits(pasted, all) : readStaff(pasted, units)

  const write = <T,>(address: string, body: Readonly<Record<string, unknown>>): Promise<T> => {
    // the same line tried again after a lost answer is the same write
    const content = JSON.stringify([address, body])
    const key = keys.current.get(content) ?? crypto.randomUUID()
    keys.current.set(content, key)
    return request<T>('POST', `${ownMunicipality()}/${address}`, body, key)
  }
  const sendUnit = async ({ name, unitType, contact }: UnitLine): Promise<void> => {
    await write('units', { name, unitType, contact })
  }
  const sendStaff = async ({ name, role, unit }: StaffLine): Promise<void> => {
    const { id, code } = await write<AppointedAnswer>('appointments', {
      role,
      name,
      ...(unit && { unit: unit.id }),
      validTo: null,
    })
    setCodes((given) => [...given, { id, code, name, place: unit?.name ?? '' }])
  }

  async function send(): Promise<void> {
    const { lines } = read
    const done = new Set<number>()
    const faults = new Map<number, string>()
    setCause(null)
    setSending({ done: 0, count: lines.length })
    for (const line of lines) {
      try {
        await ('role' in line ? sendStaff(line) : sendUnit(line))
        done.add(line.line)
        setSending({ done: done.size, count: lines.length })
      } catch (wrong) {
        // what concerns this line alone is told there; anything else stops here
        if (!(wrong instanceof ApiProblem) || ![400, 409, 422].includes(wrong.status)) {
          setCause(wrong)
          break
        }
        faults.set(line.line, wrong.message)
      }
    }
    const rows = pasted.split(/\r\n|\r|\n/)
    const kept = [...lines, ...read.faults]
      .map(({ line }) => line)
      .filter((line) => !done.has(line))
      .toSorted((one, other) => one - other)
    setPasted(kept.map((line) => rows[line - 1]).join('\n'))
    const told = kept.map((line, at) => [at + 1, faults.get(line) ?? ''] as const)
    setRefused(new Map(told.filter(([, text]) => text !== '')))
    setMade((before) => before + done.size)
    setSending(null)
    await queries.invalidateQueries({ queryKey: ['units'] })
    await queries.invalidateQueries({ queryKey: ['appointments'] })
    await forgetDesks(queries)
  }

  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      <ChoiceGroup
        kind="radio"
        legend={say(words.what)}
        options={(['staff', 'units'] as const).map((value) => ({ value, text: say(words[value]) }))}
        chosen={[what]}
        change={([chosen]) => setWhat(chosen === 'units' ? 'units' : 'staff')}
      />
      <TextField
        label={say(words.lines)}
        help={say(what === 'units' ? words.unitsHelp : words.staffHelp)}
        value={pasted}
        rows={8}
        readOnly={sending !== null}
        change={(text) => {
          setPasted(text)
          setRefused(new Map())
        }}
      />
      <ImportPreview what={what} read={read} refused={refused} />
      {cause !== null && <Failure cause={cause} />}
      {read.lines.length > 0 && (
        <Button disabled={sending !== null} onClick={() => void send()}>
          {say(what === 'units' ? words.sendUnits : words.sendStaff, { count: read.lines.length })}
        </Button>
      )}
      <p role="status">
        {sending
          ? say(words.sending, sending)
          : made > 0 && `${say(words.made, { count: made })} ${pasted === '' ? '' : say(words.left)}`}
      </p>
      {codes.length > 0 && <CodeTexts codes={codes} />}
      <Link className="ds-link" to="/coordinate/units">
        {say(words.back)}
      </Link>
    </div>
  )
}
