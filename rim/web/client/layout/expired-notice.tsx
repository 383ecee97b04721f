import { useEffect, useState } from 'react'
import { useSaving } from '../saving/react.ts'
import { Alert, Button } from '../ui/index.ts'
import { dayInWords } from '../words/dates.ts'
import { listInWords, useLanguage, useSay } from '../words/index.ts'

const words = {
  text: {
    nb: 'Noe du skrev {days} på denne maskinen, nådde aldri fram, og er nå slettet: slikt blir tatt vare på i sju dager. Se over det du registrerte da.',
    nn: 'Noko du skreiv {days} på denne maskina, nådde aldri fram, og er no sletta: slikt blir teke vare på i sju dagar. Sjå over det du registrerte då.',
    en: 'Something you wrote on this machine on {days} never arrived, and is now deleted: such things are kept for seven days. Look over what you registered then.',
  },
  seen: { nb: 'Jeg har sett det', nn: 'Eg har sett det', en: 'I have seen this' },
}

/** Tells of what has waited too long on this machine; until it is said to be seen. */
export function ExpiredNotice() {
  const say = useSay()
  const language = useLanguage()
  const saving = useSaving()
  const [days, setDays] = useState<readonly string[]>([])
  useEffect(() => {
    let gone = false
    // where the machine keeps nothing, nothing has expired
    saving.expired().then(
      (found) => gone || setDays(found),
      () => {},
    )
    return () => {
      gone = true
    }
  }, [saving])
  if (days.length === 0) return null
  const shown = listInWords(
    days.map((day) => dayInWords(day, language)),
    language,
  )
  return (
    <Alert colour="warning" live="polite">
      <p className="ds-paragraph">{say(words.text, { days: shown })}</p>
      <Button
        look="secondary"
        size="sm"
        onClick={() => {
          setDays([])
          void saving.forgetExpired()
        }}
      >
        {say(words.seen)}
      </Button>
    </Alert>
  )
}
