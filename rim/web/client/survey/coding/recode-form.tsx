import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Button, Failure, goToFirstFault, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { CodingAnswer, GroupAnswer } from './answers.ts'
import { useRecode } from './queries.ts'
import { codeName } from './words-of.ts'

const words = {
  why: {
    nb: 'Hvorfor skal det være «{code}»?',
    nn: 'Kvifor skal det vere «{code}»?',
    en: 'Why should it be “{code}”?',
  },
  help: {
    nb: 'Minst fem tegn, uten navn. Grunnen lagres sammen med kodingen.',
    nn: 'Minst fem teikn, utan namn. Grunngivinga blir lagra saman med kodinga.',
    en: 'At least five characters, no names. The reason is stored with the coding.',
  },
  lacking: { nb: 'Skriv en kort grunn.', nn: 'Skriv ei kort grunngiving.', en: 'Write a short reason.' },
  save: { nb: 'Endre koden', nn: 'Endre koden', en: 'Change the code' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>

/** Asks why a text that is coded is to be coded otherwise. */
export function RecodeForm({
  desk,
  group,
  code,
  close,
}: {
  desk: CodingAnswer
  group: GroupAnswer
  code: string
  close: () => void
}) {
  const say = useSay()
  const recode = useRecode(desk.wave.id)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const lacks = reason.trim().length < 5
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    goToFirstFault(event.currentTarget)
    if (!lacks && !recode.isPending) {
      recode.mutate({ group, code, reason: reason.trim() }, { onSuccess: close })
    }
  }
  return (
    <form className="lp-stack" onSubmit={submit} noValidate>
      <TextField
        label={say(words.why, { code: codeName(desk, code, say) })}
        help={say(words.help)}
        value={reason}
        change={(typed) => setReason(typed.slice(0, 500))}
        error={tried && lacks ? say(words.lacking) : undefined}
      />
      {recode.isError && <Failure cause={recode.error} />}
      <div className="lp-row">
        <Button type="submit" size="sm">
          {say(words.save)}
        </Button>
        <Button look="tertiary" size="sm" onClick={close}>
          {say(words.cancel)}
        </Button>
      </div>
    </form>
  )
}
