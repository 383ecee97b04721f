import type { LocalText } from '#core/foundation'
import { fewestColleagues, howToRead } from '#core/training'
import { useInstrument, useTraining } from '../../api/index.ts'
import { Alert, Failure, PageTitle, Waiting } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { Agreement } from './agreement.tsx'
import { CaseList } from './case-list.tsx'
import { OwnAnswers } from './own-answers.tsx'
import './training.css'

const words = {
  title: { nb: 'Øv på fargene', nn: 'Øv på fargane', en: 'Practise the colours' },
  what: {
    nb: 'Les om en oppdiktet person, sett farge på de åtte levekårsområdene, og se hva fasiten sier og hvorfor. Slik lærer du hjelpetekstene, og dere i kommunen setter fargene mest mulig likt. Et eksempel er laget for å ta to til fire minutter.',
    nn: 'Les om ein oppdikta person, set farge på dei åtte levekårsområda, og sjå kva fasiten seier og kvifor. Slik lærer du hjelpetekstane, og de i kommunen set fargane mest mogleg likt. Eit døme er laga for å ta to til fire minutt.',
    en: 'Read about a made-up person, give the eight life areas their colours, and see what the model answer says and why. You learn the help texts that way, and all of you in the municipality come to use the colours alike. A case is made to take two to four minutes.',
  },
  fasit: {
    nb: 'Fasiten er skrevet ut fra hjelpetekstene i skjemaet. Er du uenig, så les hjelpeteksten en gang til, og snakk om det med dem du arbeider med.',
    nn: 'Fasiten er skriven ut frå hjelpetekstane i skjemaet. Er du usamd, så les hjelpeteksten ein gong til, og snakk om det med dei du arbeider med.',
    en: 'The model answers are written from the help texts of the form. If you disagree, read the help text once more, and talk about it with those you work with.',
  },
  who: { nb: 'Hvem ser hva', nn: 'Kven ser kva', en: 'Who sees what' },
  own: {
    nb: 'Bare du ser hva du har svart. Verken leder, koordinator eller kolleger kan se det. Loggen viser at du har øvd på et eksempel, ikke hva du svarte.',
    nn: 'Berre du ser kva du har svart. Verken leiar, koordinator eller kollegaer kan sjå det. Loggen viser at du har øvd på eit døme, ikkje kva du svarte.',
    en: 'Only you see what you have answered. Neither your leader, the coordinator nor your colleagues can see it. The log shows that you have practised on a case, not what you answered.',
  },
  others: {
    nb: 'Kollegers svar vises bare som antall, samlet for kommunen: av minst {few} andre, og bare for eksempler du har svart på selv. Nye svar tas med for seks personer om gangen, så ingen kan finne ut hva én kollega har svart ved å se før og etter. Har alle valgt samme farge, viser tallet likevel hva hver av dem valgte.',
    nn: 'Svara frå kollegaer blir berre viste som tal, samla for kommunen: av minst {few} andre, og berre for døme du har svart på sjølv. Nye svar blir tekne med for seks personar om gongen, så ingen kan finne ut kva éin kollega har svart ved å sjå før og etter. Har alle valt same farge, viser talet likevel kva kvar av dei valde.',
    en: "Colleagues' answers are shown as counts alone, for the municipality as a whole: of {few} others at least, and only for cases that you have answered yourself. New answers are counted six people at a time, so that nobody can find out what one colleague answered by looking before and after. Where all have chosen the same colour, the count still tells what each of them chose.",
  },
  kept: {
    nb: 'Svarene dine blir liggende til du sletter dem, eller til du ikke lenger arbeider i en enhet i kommunen.',
    nn: 'Svara dine blir liggjande til du slettar dei, eller til du ikkje lenger arbeider i ei eining i kommunen.',
    en: 'Your answers are kept until you delete them, or until you no longer work in a unit of the municipality.',
  },
} satisfies Record<string, LocalText>

/** Practice: the cases, how far one agrees with the model answers, and who sees what of it. */
export default function TrainingPage() {
  const say = useSay()
  const training = useTraining()
  const form = useInstrument(training.data?.cases[0]?.instrument)
  return (
    <div className="lp-training">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.what)}</p>
      {!training.data && training.isPending && <Waiting />}
      {!training.data && training.isError && (
        <Failure cause={training.error} again={() => void training.refetch()} />
      )}
      {training.data && (
        <>
          <Alert colour="info">
            <p className="ds-paragraph">
              {say(howToRead)} {say(words.fasit)}
            </p>
          </Alert>
          <CaseList cases={training.data.cases} />
          {form.data && <Agreement agreement={training.data.agreement} instrument={form.data} />}
          {form.isError && <Failure cause={form.error} again={() => void form.refetch()} />}
          <section className="lp-training-part" aria-labelledby="who-sees">
            <h2 id="who-sees" className="ds-heading" data-size="sm">
              {say(words.who)}
            </h2>
            <p className="lp-lead">{say(words.own)}</p>
            <p className="lp-lead">{say(words.others, { few: fewestColleagues })}</p>
            <p className="lp-lead">{say(words.kept)}</p>
            <OwnAnswers some={training.data.cases.some(({ done }) => done)} />
          </section>
        </>
      )}
    </div>
  )
}
