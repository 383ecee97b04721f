import { textIn } from '#core/foundation'
import { Button } from '../../../ui/index.ts'
import { useLanguage, useSay } from '../../../words/index.ts'
import { CommentButton, CommentShown, CommentText, commentKey, commentOn } from './comment.tsx'
import { type FieldView, keysOf } from './field-view.ts'
import { SaveFault } from './save-state.tsx'

const words = {
  clear: { nb: 'Fjern svaret', nn: 'Fjern svaret', en: 'Remove the answer' },
}

/** Why a field could not be saved, its comment, and what can be done with it besides answering. */
export function FieldFoot({
  view,
  commenting,
  setCommenting,
  clear,
  back,
}: {
  view: FieldView
  commenting: boolean
  setCommenting: (to: boolean) => void
  /** Takes the answer away; null where there is none to take away. */
  clear: (() => void) | null
  /** Gives focus back to the field. */
  back: () => void
}) {
  const say = useSay()
  const language = useLanguage()
  const { field, state, store, readOnly } = view
  const { code, text } = field.question
  const comment = commentOn(state, code)
  const faults = keysOf(field, state.notes).flatMap((key) => store.fieldFault(key) ?? [])
  return (
    <>
      <SaveFault fault={faults[0] ?? null} />
      {comment !== '' && !commenting && <CommentShown text={comment} />}
      {commenting && (
        <CommentText
          begun={comment}
          question={textIn(text, language)}
          write={(written) => store.edit({ [commentKey(code)]: written })}
          close={() => {
            setCommenting(false)
            back()
          }}
        />
      )}
      {!readOnly && (
        <div className="lp-q-tools">
          {!commenting && <CommentButton has={comment !== ''} open={() => setCommenting(true)} />}
          {clear && (
            <Button className="lp-tool" look="tertiary" colour="neutral" size="sm" onClick={clear}>
              {say(words.clear)}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
