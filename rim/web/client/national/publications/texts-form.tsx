import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { base64Of, request } from '../../api/index.ts'
import { Alert, Button, Card, Failure, FileField, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { PublicationAnswer } from './answers.ts'
import { publicationAddress, useStep } from './queries.ts'
import { type Fields, fieldsOf, textsOf } from './texts-fields.ts'
import { publicationWords as words } from './words.ts'

const largest = 3_000_000

/** Writes a draft, and sends it to review. */
export function TextsForm({ publication }: { publication: PublicationAnswer }) {
  const say = useSay()
  const queries = useQueryClient()
  const { id, kind, revision, replaces } = publication
  const [kept, setKept] = useState(() => fieldsOf(publication.texts))
  const [typed, setTyped] = useState(kept)
  // base64; null: none from now on; left out: the one that is there
  const [picture, setPicture] = useState<string | null | undefined>(undefined)
  const [tooLarge, setTooLarge] = useState(false)
  const pictured = picture === undefined ? publication.pictured : picture !== null
  const changed = picture !== undefined || JSON.stringify(typed) !== JSON.stringify(kept)
  const save = useMutation({
    mutationFn: () =>
      request('PUT', publicationAddress(id), {
        basedOn: revision,
        texts: textsOf(typed, { replaces: replaces !== null, pictured }),
        ...(picture !== undefined && { picture }),
      }),
    onSuccess: async () => {
      setKept(typed)
      setPicture(undefined)
      await queries.invalidateQueries()
    },
  })
  const submit = useStep(`${publicationAddress(id)}/submission`)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!save.isPending) save.mutate()
  }
  const field = (name: keyof Fields, rows?: number, help?: string) => (
    <TextField
      label={say(words[name])}
      value={typed[name]}
      change={(value) => {
        save.reset()
        submit.reset()
        setTyped({ ...typed, [name]: value })
      }}
      {...(rows !== undefined && { rows })}
      {...(help !== undefined && { help })}
    />
  )
  const take = async (file: File) => {
    setTooLarge(file.size > largest)
    if (file.size > largest) return
    save.reset()
    setPicture(await base64Of(file))
  }
  const help = say(kind === 'news' ? words.textHelp : words.reportTextHelp)
  return (
    <Card title={say(words.texts)}>
      {publication.returnedBecause !== null && (
        <Alert colour="warning">
          <p className="ds-paragraph">
            <strong>{say(words.returned)}</strong> {publication.returnedBecause}
          </p>
        </Alert>
      )}
      <form className="lp-stack lp-written-form" onSubmit={send} noValidate>
        {field('titleNb')}
        {field('titleNn')}
        {field('excerptNb', 3)}
        {field('excerptNn', 3)}
        {field('textNb', kind === 'news' ? 8 : 3, help)}
        {field('textNn', kind === 'news' ? 8 : 3, help)}
        {replaces !== null && field('changeNb', 2)}
        {replaces !== null && field('changeNn', 2)}
        <details className="ds-details" open={typed.titleEn !== ''}>
          <summary>{say(words.english)}</summary>
          <div className="lp-stack">
            {field('titleEn')}
            {field('excerptEn', 3)}
            {field('textEn', 3)}
          </div>
        </details>
        <fieldset className="ds-fieldset lp-stack">
          <legend className="ds-label" data-weight="medium">
            {say(words.contact)}
          </legend>
          {field('contactName')}
          {field('roleNb')}
          {field('roleNn')}
          {field('telephone')}
          {field('email')}
        </fieldset>
        <FileField
          label={say(words.picture)}
          choose={say(words.choosePicture)}
          help={say(words.pictureHelp)}
          accept="image/jpeg,image/png"
          chosen={take}
        />
        {tooLarge && (
          <Alert colour="danger" live="polite">
            {say(words.tooLarge)}
          </Alert>
        )}
        {pictured && (
          <>
            {typeof picture !== 'string' && (
              <img
                className="lp-publication-picture"
                src={`${publicationAddress(id)}/picture`}
                alt={typed.altNb}
              />
            )}
            {field('altNb', 2)}
            {field('altNn', 2)}
            {field('credit')}
            <div>
              <Button look="secondary" size="sm" onClick={() => setPicture(null)}>
                {say(words.noPicture)}
              </Button>
            </div>
          </>
        )}
        {save.isError && <Failure cause={save.error} />}
        {save.isSuccess && !changed && (
          <Alert colour="success" live="polite">
            {say(words.saved)}
          </Alert>
        )}
        <div className="lp-row">
          <Button type="submit" look={changed ? 'primary' : 'secondary'} disabled={save.isPending}>
            {say(words.save)}
          </Button>
          {changed && <span className="lp-subtle">{say(words.unsaved)}</span>}
        </div>
      </form>
      <p className="lp-subtle">{say(words.submitText)}</p>
      {submit.isError && <Failure cause={submit.error} />}
      <div>
        <Button
          look={changed ? 'secondary' : 'primary'}
          disabled={changed || submit.isPending}
          onClick={() => submit.mutate({})}
        >
          {say(words.submit)}
        </Button>
      </div>
    </Card>
  )
}
