import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { missingInSheet, type SheetBlocks, type SheetContact } from '#core/interviews'
import { Alert, Button, Card, ChoiceGroup, ConfirmDialog, Failure, TextField } from '../../ui/index.ts'
import { dayInOslo } from '../../words/dates.ts'
import { languageOfText, useLanguage, useSay } from '../../words/index.ts'
import { studyAddress } from '../queries.ts'
import { BothField } from './both-field.tsx'
import { kept, type SheetAnswer } from './queries.ts'
import { sheetBody, type WrittenSheet } from './sheet-draft.ts'
import { sheetWords } from './sheet-words.ts'
import { useSend } from './use-send.ts'

const words = {
  ...sheetWords,
  draft: {
    nb: 'Utkast til versjon {version}',
    nn: 'Utkast til versjon {version}',
    en: 'Draft of version {version}',
  },
  missing: {
    nb: 'Dette skal deltakere få vite, og det mangler i skrivet:',
    nn: 'Dette skal deltakarar få vite, og det manglar i skrivet:',
    en: 'Participants must be told this, and the sheet lacks it:',
  },
  complete: {
    nb: 'Skrivet har alt som deltakere skal få vite.',
    nn: 'Skrivet har alt som deltakarar skal få vite.',
    en: 'The sheet has everything that participants must be told.',
  },
  save: { nb: 'Lagre utkastet', nn: 'Lagre utkastet', en: 'Save the draft' },
  saved: { nb: 'Utkastet er lagret.', nn: 'Utkastet er lagra.', en: 'The draft is saved.' },
  use: { nb: 'Ta i bruk', nn: 'Ta i bruk', en: 'Take into use' },
  useTitle: { nb: 'Ta skrivet i bruk?', nn: 'Ta skrivet i bruk?', en: 'Take the sheet into use?' },
  useText: {
    nb: 'Versjonen gjelder fra i dag og kan ikke endres etterpå. Det den lover, gjelder for dem som samtykker etter den.',
    nn: 'Versjonen gjeld frå i dag og kan ikkje endrast etterpå. Det han lovar, gjeld for dei som samtykkjer etter han.',
    en: 'The version holds from today and cannot be changed afterwards. What it promises holds for those who consent after it.',
  },
  notYet: { nb: 'Ikke ennå', nn: 'Ikkje enno', en: 'Not yet' },
} satisfies Record<string, LocalText>

const blocks = ['purpose', 'selection', 'participation', 'effects', 'protection', 'results'] as const

/** The draft of an information sheet, with what is missing in it. */
export function SheetForm({
  study,
  stored,
  start,
  version,
}: {
  study: string
  /** The draft as it is stored; null before it is. */
  stored: SheetAnswer | null
  start: WrittenSheet
  version: number
}) {
  const say = useSay()
  const language = useLanguage()
  const [sheet, setSheet] = useState(start)
  const [asking, ask] = useState(false)
  const refresh = [kept(study).sheets]
  const address = `${studyAddress(study)}/information-sheets`
  const save = useSend<WrittenSheet>({ method: 'PUT', address, refresh })
  const use = useSend({ method: 'POST', address: `${address}/${stored?.id}/publication`, refresh })
  const body = sheetBody(sheet)
  const missing = missingInSheet({ ...body, version, from: dayInOslo(new Date()) })
  const change = (changed: Partial<WrittenSheet>) => {
    save.reset()
    setSheet((now) => ({ ...now, ...changed }))
  }
  const unsaved = stored === null || JSON.stringify(body) !== JSON.stringify(sheetBody(start))
  return (
    <Card title={say(words.draft, { version })}>
      <form
        className="lp-stack"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          save.mutate(body)
        }}
      >
        <Alert colour={missing.length === 0 ? 'success' : 'warning'}>
          <p className="ds-paragraph">{say(missing.length === 0 ? words.complete : words.missing)}</p>
          {missing.length > 0 && (
            <ul>
              {missing.map(({ code, text }) => (
                <li key={code} lang={languageOfText(text, language)}>
                  {say(text)}
                </li>
              ))}
            </ul>
          )}
        </Alert>
        <BothField label={say(words.title)} value={sheet.title} change={(title) => change({ title })} />
        <What sheet={sheet} change={change} />
        <Who sheet={sheet} change={change} />
        <Promises sheet={sheet} change={change} />
        {save.isError && <Failure cause={save.error} />}
        {save.isSuccess && (
          <Alert colour="success" live="polite">
            <p className="ds-paragraph">{say(words.saved)}</p>
          </Alert>
        )}
        <div className="lp-buttons">
          <Button type="submit" disabled={save.isPending}>
            {say(words.save)}
          </Button>
          <Button look="secondary" disabled={unsaved || missing.length > 0} onClick={() => ask(true)}>
            {say(words.use)}
          </Button>
        </div>
      </form>
      {asking && (
        <ConfirmDialog
          title={say(words.useTitle)}
          keep={say(words.notYet)}
          confirm={say(words.use)}
          doing={use}
          act={() => use.mutate(undefined)}
          close={() => ask(false)}
        >
          <p className="ds-paragraph">{say(words.useText)}</p>
        </ConfirmDialog>
      )}
    </Card>
  )
}

interface Part {
  readonly sheet: WrittenSheet
  readonly change: (changed: Partial<WrittenSheet>) => void
}

function What({ sheet, change }: Part) {
  const say = useSay()
  const put = (block: keyof SheetBlocks, text: { nb: string; nn: string }) =>
    change({ blocks: { ...sheet.blocks, [block]: text } })
  return (
    <fieldset className="ds-fieldset lp-part">
      <legend className="ds-label" data-weight="medium">
        {say(words.what)}
      </legend>
      {blocks.map((block) => (
        <BothField
          key={block}
          rows={4}
          label={say(words[block])}
          value={sheet.blocks[block]}
          change={(text) => put(block, text)}
        />
      ))}
      <BothField
        rows={2}
        label={say(words.legalBasis)}
        value={sheet.legalBasis}
        change={(legalBasis) => change({ legalBasis })}
      />
      <BothField
        label={say(words.compensation)}
        value={sheet.compensation ?? { nb: '', nn: '' }}
        change={(compensation) => change({ compensation })}
      />
    </fieldset>
  )
}

function Who({ sheet, change }: Part) {
  const say = useSay()
  const one = (who: LocalText, contact: SheetContact | null, put: (contact: SheetContact) => void) => (
    <div className="lp-fields">
      <TextField
        label={say(words.name, { who: say(who) })}
        value={contact?.name ?? ''}
        change={(name) => put({ name, contact: contact?.contact ?? '' })}
      />
      <TextField
        label={say(words.reach, { who: say(who) })}
        value={contact?.contact ?? ''}
        change={(reached) => put({ name: contact?.name ?? '', contact: reached })}
      />
    </div>
  )
  return (
    <fieldset className="ds-fieldset lp-part">
      <legend className="ds-label" data-weight="medium">
        {say(words.who)}
      </legend>
      {one(words.responsible, sheet.responsible, (responsible) => change({ responsible }))}
      {one(words.contact, sheet.contact, (contact) => change({ contact }))}
      {one(words.officer, sheet.protectionOfficer, (protectionOfficer) => change({ protectionOfficer }))}
      {one(words.help, sheet.help, (help) => change({ help }))}
    </fieldset>
  )
}

function Promises({ sheet, change }: Part) {
  const say = useSay()
  const { offered, withdrawalCutOff: cutOff } = sheet
  const scopes = ['recording', 'quotes', 'reuse'] as const
  const number = (text: string, most: number): number => Math.min(most, Number(text.replaceAll(/\D/g, '')))
  return (
    <fieldset className="ds-fieldset lp-part">
      <legend className="ds-label" data-weight="medium">
        {say(words.when)}
      </legend>
      <ChoiceGroup
        kind="checkbox"
        legend={say(words.offered)}
        chosen={scopes.filter((scope) => offered[scope])}
        change={(chosen) => {
          const has = (scope: string): boolean => chosen.includes(scope)
          change({ offered: { recording: has('recording'), quotes: has('quotes'), reuse: has('reuse') } })
        }}
        options={scopes.map((scope) => ({ value: scope, text: say(words[scope]) }))}
      />
      <ChoiceGroup
        kind="radio"
        legend={say(words.cutOff)}
        chosen={[cutOff.until]}
        change={([until]) =>
          change({
            withdrawalCutOff:
              until === 'date' ? { until, on: '' } : { until: until as 'analysis' | 'publication' },
          })
        }
        options={(['analysis', 'publication', 'date'] as const).map((until) => ({
          value: until,
          text: say(words[until]),
        }))}
      />
      <div className="lp-fields">
        {cutOff.until === 'date' && (
          <TextField
            kind="date"
            label={say(words.cutOffDate)}
            value={cutOff.on}
            change={(on) => change({ withdrawalCutOff: { until: 'date', on } })}
          />
        )}
        <TextField
          label={say(words.minutes)}
          value={String(sheet.minutes)}
          change={(text) => change({ minutes: number(text, 600) })}
        />
        <TextField
          label={say(words.replyWithinDays)}
          value={String(sheet.replyWithinDays)}
          change={(text) => change({ replyWithinDays: Math.max(1, number(text, 365)) })}
        />
        {offered.recording && (
          <TextField
            kind="date"
            label={say(words.recordingsDeletedBy)}
            value={sheet.recordingsDeletedBy ?? ''}
            change={(day) => change({ recordingsDeletedBy: day === '' ? null : day })}
          />
        )}
        <TextField
          kind="date"
          label={say(words.keyDeletedBy)}
          value={sheet.keyDeletedBy ?? ''}
          change={(day) => change({ keyDeletedBy: day === '' ? null : day })}
        />
        <TextField
          kind="date"
          label={say(words.projectEnds)}
          value={sheet.projectEnds}
          change={(projectEnds) => change({ projectEnds })}
        />
      </div>
    </fieldset>
  )
}
