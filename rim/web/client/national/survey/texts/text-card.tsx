import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Alert, Button, ConfirmDialog, Failure, Tag } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import type { TextPart } from './answers.ts'
import type { Drafts } from './drafts.ts'
import { type TextPlace, useWriteText } from './queries.ts'
import { TextConflict } from './text-conflict.tsx'
import { TextForm } from './text-form.tsx'
import { TextHistory } from './text-history.tsx'
import { useFocusBack } from './use-focus-back.ts'
import { WrittenText } from './written-text.tsx'

const words = {
  replaced: { nb: 'Skrevet om', nn: 'Skrive om', en: 'Rewritten' },
  removed: { nb: 'Tatt ut', nn: 'Teke ut', en: 'Left out' },
  added: { nb: 'Lagt til', nn: 'Lagt til', en: 'Added' },
  conflict: { nb: 'Se på denne', nn: 'Sjå på denne', en: 'Look at this' },
  edit: { nb: 'Endre', nn: 'Endre', en: 'Change' },
  editThis: { nb: 'Endre: {text}', nn: 'Endre: {text}', en: 'Change: {text}' },
  remove: { nb: 'Ta ut av rapporten', nn: 'Ta ut av rapporten', en: 'Leave out of the report' },
  drop: { nb: 'Slett tillegget', nn: 'Slett tillegget', en: 'Delete the addition' },
  sure: { nb: 'Slette teksten?', nn: 'Slette teksten?', en: 'Delete the text?' },
  dropped: {
    nb: 'Teksten blir borte fra rapporten og fra denne siden.',
    nn: 'Teksten blir borte frå rapporten og frå denne sida.',
    en: 'The text disappears from the report and from this page.',
  },
  no: { nb: 'Nei, behold den', nn: 'Nei, behald han', en: 'No, keep it' },
  restore: {
    nb: 'Bruk den genererte teksten',
    nn: 'Bruk den genererte teksten',
    en: 'Use the generated text',
  },
  takeBack: { nb: 'Ta inn igjen', nn: 'Ta inn igjen', en: 'Take in again' },
  keep: { nb: 'Behold min tekst', nn: 'Behald teksten min', en: 'Keep my text' },
  leaveOut: { nb: 'La den være ute', nn: 'La han vere ute', en: 'Keep it left out' },
  yourText: { nb: 'Din tekst', nn: 'Teksten din', en: 'Your text' },
  helpText: {
    nb: 'En tom linje gir et nytt avsnitt.',
    nn: 'Ei tom linje gir eit nytt avsnitt.',
    en: 'An empty line begins a new paragraph.',
  },
  helpList: { nb: 'Ett punkt på hver linje.', nn: 'Eitt punkt på kvar linje.', en: 'One item on each line.' },
  unknown: {
    nb: 'Disse tallene står ikke noe annet sted i rapporten: {numbers}. Kontroller dem. Tall som er skjermet, må ikke skrives inn.',
    nn: 'Desse tala står ikkje nokon annan stad i rapporten: {numbers}. Kontroller dei. Tal som er skjerma, må ikkje skrivast inn.',
    en: 'These numbers stand nowhere else in the report: {numbers}. Check them. Numbers that are withheld must not be written in.',
  },
} satisfies Record<string, LocalText>

/** The first words of a text, to tell it from others by. */
export const beginning = (text: string): string =>
  text.length <= 50 ? text : `${text.slice(0, 50).replace(/\s\S*$/, '')} …`

/** One text of a report, and what a writer may do with it. */
export function TextCard({
  place,
  part,
  drafts,
  places,
}: {
  place: TextPlace
  part: TextPart
  drafts: Drafts
  /** Where a text of the writer's own may stand. */
  places: readonly { readonly value: string; readonly text: string }[]
}) {
  const say = useSay()
  const write = useWriteText(place)
  const back = useFocusBack()
  const [asking, setAsking] = useState(false)
  const { id, state, list, conflict } = part
  const draft = drafts.of(id)
  const own = state === 'added'
  const standing = (state === 'generated' || state === 'removed' ? part.generated : part.text) ?? ''
  const close = () => {
    write.reset()
    back.ask()
    drafts.set(id, null)
  }
  const act = (kind: 'replaced' | 'removed' | 'added' | 'withdrawn', text?: string) => {
    if (!write.isPending)
      write.mutate({ part, kind, ...(text !== undefined && { text }) }, { onSuccess: close })
  }
  const open = (text: string) => {
    write.reset()
    // what it followed may be gone: then it stands last
    const known = places.some(({ value }) => value === (part.follows ?? ''))
    drafts.set(id, { text, follows: known ? part.follows : places.at(-1)?.value || null })
  }
  const restore = !own && state !== 'generated' && (
    <Button size="sm" look="tertiary" onClick={() => act('withdrawn')}>
      {say(state === 'removed' ? words.takeBack : words.restore)}
    </Button>
  )
  return (
    <div className="lp-text-part" data-state={conflict ? 'conflict' : state} id={`text-${id}`}>
      {state !== 'generated' && (
        <div className="lp-row">
          <Tag colour={state === 'removed' ? 'neutral' : 'info'}>{say(words[state])}</Tag>
          {conflict && <Tag colour="warning">{say(words.conflict)}</Tag>}
        </div>
      )}
      {draft ? (
        <TextForm
          label={say(words.yourText)}
          help={say(list ? words.helpList : words.helpText)}
          draft={draft}
          change={(next) => drafts.set(id, next)}
          save={() =>
            write.mutate(
              {
                part: { ...part, follows: draft.follows },
                kind: own ? 'added' : 'replaced',
                text: draft.text,
              },
              { onSuccess: close },
            )
          }
          close={close}
          doing={write}
          {...(own && { places })}
          standing={{ text: standing, list }}
          more={
            <>
              {!own && state !== 'removed' && (
                <Button size="sm" look="tertiary" onClick={() => act('removed')}>
                  {say(words.remove)}
                </Button>
              )}
              {state === 'replaced' && restore}
              {own && (
                <Button size="sm" look="tertiary" colour="danger" onClick={() => setAsking(true)}>
                  {say(words.drop)}
                </Button>
              )}
            </>
          }
        />
      ) : (
        <div className="lp-text-line">
          <div lang={place.language}>
            {state === 'removed' ? (
              <del className="lp-text-removed">
                <WrittenText text={standing} list={list} />
              </del>
            ) : (
              <WrittenText text={standing} list={list} />
            )}
          </div>
          <div className="lp-text-tools lp-no-print">
            {state === 'removed' ? (
              !conflict && restore
            ) : conflict?.kind === 'section-gone' ? null : (
              <Button
                ref={back.ref}
                size="sm"
                look="tertiary"
                aria-label={say(words.editThis, { text: beginning(standing) })}
                onClick={() => open(standing)}
              >
                {say(words.edit)}
              </Button>
            )}
          </div>
        </div>
      )}
      {!draft && conflict && (
        <TextConflict part={part} language={place.language}>
          {conflict.kind === 'changed' && (
            <Button
              size="sm"
              look="secondary"
              onClick={() => act(state === 'removed' ? 'removed' : 'replaced', part.text)}
            >
              {say(state === 'removed' ? words.leaveOut : words.keep)}
            </Button>
          )}
          {conflict.kind === 'changed' && restore}
          {conflict.kind !== 'changed' && (
            <Button size="sm" look="secondary" onClick={() => setAsking(true)}>
              {say(words.drop)}
            </Button>
          )}
        </TextConflict>
      )}
      {part.unknown.length > 0 && (
        <Alert colour="warning">{say(words.unknown, { numbers: part.unknown.join('; ') })}</Alert>
      )}
      {!draft && write.isError && <Failure cause={write.error} />}
      {part.edits > 1 && !draft && (
        <TextHistory place={place} node={id} edits={part.edits} {...(state !== 'removed' && { use: open })} />
      )}
      {asking && (
        <ConfirmDialog
          title={say(words.sure)}
          keep={say(words.no)}
          confirm={say(words.drop)}
          doing={write}
          act={() => act('withdrawn')}
          close={() => setAsking(false)}
        >
          <p>{say(words.dropped)}</p>
        </ConfirmDialog>
      )}
    </div>
  )
}
