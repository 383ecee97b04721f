import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request, requestFile } from '../../api/index.ts'
import { saveBlob } from '../../figures/save-file.ts'
import { Alert, Button, Failure, SelectField } from '../../ui/index.ts'
import { momentInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { forgetOrders } from './queries.ts'

const words = {
  before: { nb: 'Før du henter filen', nn: 'Før du hentar fila', en: 'Before you fetch the file' },
  purpose: { nb: 'Formål: {purpose}', nn: 'Formål: {purpose}', en: 'Purpose: {purpose}' },
  basis: { nb: 'Grunnlag: {basis}', nn: 'Grunnlag: {basis}', en: 'Legal basis: {basis}' },
  logged: {
    nb: 'At du tar ut registreringene, føres i loggen med navnet ditt, formålet og antallet. Det kan ikke gjøres om.',
    nn: 'At du tek ut registreringane, blir ført i loggen med namnet ditt, formålet og talet på dei. Det kan ikkje gjerast om.',
    en: 'That you take them out stands in the log with your name, the purpose and the number. It cannot be undone.',
  },
  kept: {
    nb: 'Lagre filen bare der kommunen oppbevarer personopplysninger, og slett den når formålet er nådd.',
    nn: 'Lagre fila berre der kommunen oppbevarer personopplysningar, og slett ho når formålet er nådd.',
    en: 'Store the file only where the municipality keeps personal data, and delete it when the purpose is reached.',
  },
  never: {
    nb: 'Bruk den ikke til annet enn formålet, og prøv aldri å finne ut hvem noen er.',
    nn: 'Bruk ho ikkje til anna enn formålet, og prøv aldri å finne ut kven nokon er.',
    en: 'Do not use it for anything else, and never try to find out who somebody is.',
  },
  confirm: { nb: 'Bekreft', nn: 'Stadfest', en: 'Confirm' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
  ready: {
    nb: 'Filen kan hentes én gang, fram til {time}.',
    nn: 'Fila kan hentast éin gong, fram til {time}.',
    en: 'The file can be fetched once, until {time}.',
  },
  fetch: { nb: 'Hent filen', nn: 'Hent fila', en: 'Fetch the file' },
  format: { nb: 'Filtype', nn: 'Filtype', en: 'Kind of file' },
  fetched: {
    nb: 'Filen er hentet og lagret der nettleseren lagrer filer. Den kan ikke hentes igjen.',
    nn: 'Fila er henta og lagra der nettlesaren lagrar filer. Ho kan ikkje hentast igjen.',
    en: 'The file is fetched and stored where the browser stores files. It cannot be fetched again.',
  },
  close: { nb: 'Lukk', nn: 'Lukk', en: 'Close' },
} satisfies Record<string, LocalText>

/** The kinds of file that can be chosen, as the server names them. */
const formats = [
  {
    value: 'xlsx',
    text: { nb: 'Excel, med kodebok', nn: 'Excel, med kodebok', en: 'Workbook, with a code book' },
  },
  { value: 'csv', text: { nb: 'CSV, med kodebok', nn: 'CSV, med kodebok', en: 'CSV, with a code book' } },
  { value: 'sav', text: { nb: 'SPSS (.sav)', nn: 'SPSS (.sav)', en: 'SPSS (.sav)' } },
  { value: 'parquet', text: { nb: 'Parquet', nn: 'Parquet', en: 'Parquet' } },
] as const satisfies readonly { value: string; text: LocalText }[]

/** What is read before it is confirmed, and then the file, once. */
export function ExportConfirmation({
  id,
  purpose,
  basis,
  close,
}: {
  id: string
  purpose: string
  basis: string
  close: () => void
}) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const [format, setFormat] = useState<string>(formats[0].value)
  const confirm = useMutation({
    mutationFn: () => request<{ validUntil: string }>('POST', `/api/row-exports/${id}/confirmation`),
    onSuccess: () => forgetOrders(queries),
  })
  const fetching = useMutation({
    mutationFn: () => requestFile('POST', `/api/row-exports/${id}/file?format=${format}`),
    onSuccess: ({ name, content }) => saveBlob(name, content),
    onSettled: () => forgetOrders(queries),
  })
  const fetched = fetching.isSuccess
  if (confirm.data) {
    return (
      <div className="lp-dialog-form">
        <Alert colour={fetched ? 'info' : 'success'} live="polite">
          <p className="ds-paragraph">
            {fetched
              ? say(words.fetched)
              : say(words.ready, {
                  time: momentInWords(new Date(confirm.data.validUntil), new Date(), say, language),
                })}
          </p>
        </Alert>
        {!fetched && (
          <SelectField
            label={say(words.format)}
            value={format}
            change={setFormat}
            options={formats.map(({ value, text }) => ({ value, text: say(text) }))}
          />
        )}
        {fetching.isError && <Failure cause={fetching.error} />}
        <div className="lp-dialog-foot">
          {!fetched && (
            <Button
              aria-disabled={fetching.isPending}
              onClick={() => fetching.isPending || fetching.mutate()}
            >
              {say(words.fetch)}
            </Button>
          )}
          <Button look="secondary" onClick={close}>
            {say(words.close)}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className="lp-dialog-form">
      <h3 className="ds-heading" data-size="2xs">
        {say(words.before)}
      </h3>
      <ul className="lp-export-steps">
        <li>{say(words.purpose, { purpose })}</li>
        <li>{say(words.basis, { basis })}</li>
        <li>{say(words.logged)}</li>
        <li>{say(words.kept)}</li>
        <li>{say(words.never)}</li>
      </ul>
      {confirm.isError && <Failure cause={confirm.error} />}
      <div className="lp-dialog-foot">
        <Button aria-disabled={confirm.isPending} onClick={() => confirm.isPending || confirm.mutate()}>
          {say(words.confirm)}
        </Button>
        <Button look="secondary" onClick={close}>
          {say(words.cancel)}
        </Button>
      </div>
    </div>
  )
}
