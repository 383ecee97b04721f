import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Alert, Button, Failure, Tag } from '../ui/index.ts'
import { useSay } from '../words/index.ts'
import type { TextPart, WrittenAnswer } from './answers.ts'
import { useDesk } from './desk.ts'
import { type Drafts, standingOf } from './drafts.ts'
import { LosingText, type Lost } from './losing-text.tsx'
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
} satisfies Record<string, LocalText>

/** The first words of a text, to tell it from others by. */
export const beginning = (text: string): string =>
  text.length <= 50 ? text : `${text.slice(0, 50).replace(/\s\S*$/, '')} …`

/** One text of a report, and what a writer may do with it. */
export function TextCard({
  part,
  drafts,
  places,
}: {
  part: TextPart
  drafts: Drafts
  /** Where a text of the writer's own may stand. */
  places: readonly { readonly value: string; readonly text: string }[]
}) {
  const say = useSay()
  const desk = useDesk()
  const write = desk.useWrite()
  const back = useFocusBack()
  const [asking, ask] = useState<Lost | null>(null)
  const { id, state, list, conflict, edits = 0 } = part
  const draft = drafts.of(id)
  const own = state === 'added'
  const standing = (state === 'generated' || state === 'removed' ? part.generated : part.text) ?? ''
  const close = () => {
    write.reset()
    back.ask()
    ask(null)
    drafts.set(id, null)
  }
  const act = (kind: WrittenAnswer['kind'], text?: string) => {
    if (!write.isPending) write.mutate({ part, kind, done: close, ...(text !== undefined && { text }) })
  }
  // where earlier wordings are not shown, what somebody has written does not go without asking
  const away = (kind: Lost['kind'], confirm: string) =>
    state === 'replaced' && !desk.useHistory ? ask({ kind, confirm }) : act(kind)
  const drop = () => ask({ kind: 'withdrawn', confirm: say(words.drop) })
  const open = (text: string) => {
    write.reset()
    // what it followed may be gone: then it stands last
    const known = places.some(({ value }) => value === (part.follows ?? ''))
    const follows = known ? part.follows : places.at(-1)?.value || null
    drafts.set(id, { text, follows, seen: standingOf(part), generated: part.generated })
  }
  const restore = !own && state !== 'generated' && (
    <Button size="sm" look="tertiary" onClick={() => away('withdrawn', say(words.restore))}>
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
            write.mutate({
              part: { ...part, follows: draft.follows, generated: draft.generated },
              kind: own ? 'added' : 'replaced',
              text: draft.text,
              done: close,
            })
          }
          close={close}
          doing={write}
          late={!write.isPending && draft.seen !== standingOf(part)}
          {...(own && { places })}
          standing={{ text: standing, list }}
          more={
            <>
              {!own && state !== 'removed' && (
                <Button size="sm" look="tertiary" onClick={() => away('removed', say(words.remove))}>
                  {say(words.remove)}
                </Button>
              )}
              {state === 'replaced' && restore}
              {own && (
                <Button size="sm" look="tertiary" colour="danger" onClick={drop}>
                  {say(words.drop)}
                </Button>
              )}
            </>
          }
        />
      ) : (
        <div className="lp-text-line">
          <div lang={desk.language}>
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
        <TextConflict part={part}>
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
            <Button size="sm" look="secondary" onClick={drop}>
              {say(words.drop)}
            </Button>
          )}
        </TextConflict>
      )}
      {part.unknown.length > 0 && (
        <Alert colour="warning">{say(desk.words.unknown, { numbers: part.unknown.join('; ') })}</Alert>
      )}
      {!draft && write.isError && <Failure cause={write.error} />}
      {desk.useHistory && edits > 1 && !draft && (
        <TextHistory node={id} edits={edits} {...(state !== 'removed' && { use: open })} />
      )}
      {asking && (
        <LosingText lost={asking} doing={write} act={() => act(asking.kind)} close={() => ask(null)} />
      )}
    </div>
  )
}
