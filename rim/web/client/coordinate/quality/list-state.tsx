import type { LocalText } from '#core/foundation'
import { Button, Failure } from '../../ui/index.ts'
import { momentInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { ListStateAnswer } from './answers.ts'
import { useLookAgain } from './queries.ts'

const words = {
  waiting: {
    nb: 'Går gjennom registreringene …',
    nn: 'Går gjennom registreringane …',
    en: 'Going through the registrations …',
  },
  made: {
    nb: 'Gått gjennom {when}. Registreringer: {count}.',
    nn: 'Gått gjennom {when}. Registreringar: {count}.',
    en: 'Gone through {when}. Registrations: {count}.',
  },
  again: { nb: 'Gå gjennom på nytt', nn: 'Gå gjennom på nytt', en: 'Go through again' },
} satisfies Record<string, LocalText>

/** When the list was made, and the way to have it made again. */
export function ListState({ list, address }: { list: ListStateAnswer; address: string }) {
  const say = useSay()
  const language = useLanguage()
  const again = useLookAgain(address)
  const { madeAt, waiting, registrations } = list
  return (
    <>
      <div className="lp-row">
        <span role="status" className="lp-subtle">
          {waiting
            ? say(words.waiting)
            : madeAt !== null &&
              say(words.made, {
                when: momentInWords(new Date(madeAt), new Date(), say, language),
                count: registrations,
              })}
        </span>
        {!waiting && (
          <Button
            look="tertiary"
            size="sm"
            className="lp-no-print"
            onClick={() => {
              if (!again.isPending) again.mutate()
            }}
          >
            {say(words.again)}
          </Button>
        )}
      </div>
      {again.isError && <Failure cause={again.error} />}
    </>
  )
}
