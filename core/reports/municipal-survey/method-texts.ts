import { policies, policyOf } from '#core/disclosure'
import { type LocalText, textIn } from '#core/foundation'
import type { Context } from './context.ts'
import { allColumn } from './counts.ts'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

const paragraphs: readonly LocalText[] = [
  text(
    'Én fra hver kommune har svart. Svarene er kommunenes egne, og er ikke kontrollert mot noe.',
    'Éin frå kvar kommune har svara. Svara er kommunane sine eigne, og er ikkje kontrollerte mot noko.',
  ),
  text(
    'Prosentene er av dem som tok stilling. «Ikke aktuelt» og «vet ikke» er tatt ut før prosentene er regnet ut, og antallet står under tabellen.',
    'Prosentane er av dei som tok stilling. «Ikkje aktuelt» og «veit ikkje» er tekne ut før prosentane er rekna ut, og talet står under tabellen.',
  ),
  text(
    'Gjennomsnittet regner «ikke i det hele tatt» som 1 og «i svært stor grad» som 5.',
    'Gjennomsnittet reknar «ikkje i det heile» som 1 og «i svært stor grad» som 5.',
  ),
  text(
    'Usikkerheten er 95 prosent. Det finnes et begrenset antall kommuner, og {answered} av {asked} har svart. Derfor er grensene trukket inn med roten av andelen som ikke har svart (Cochran 1977, avsnitt 2.6, 2.12 og 3.7; andeler etter Wilson 1927). For grupper etter innbyggertall er det gruppens egen svarprosent som er brukt, ellers den samlede.',
    'Uvissa er 95 prosent. Det finst eit avgrensa tal på kommunar, og {answered} av {asked} har svara. Derfor er grensene trekte inn med rota av delen som ikkje har svara (Cochran 1977, avsnitt 2.6, 2.12 og 3.7; delar etter Wilson 1927). For grupper etter innbyggjartal er det svarprosenten til gruppa sjølv som er brukt, elles den samla.',
  ),
  text(
    'Grensene gjelder som om det var tilfeldig hvem som ikke svarte. Det vet vi ikke. Har de som er mest fornøyde svart oftere, er tallene for høye uansett hvor smale grensene er.',
    'Grensene gjeld som om det var tilfeldig kven som ikkje svara. Det veit vi ikkje. Har dei som er mest nøgde svara oftare, er tala for høge same kor smale grensene er.',
  ),
  text(
    'Om svarene følger antall kartlegginger, er prøvd med antallet slik det er oppgitt, ikke med gruppene: for skalaene med en lineær mot lineær test (Mantel 1963, Agresti 2013 avsnitt 3.4), for ja og nei med Cochran og Armitages trendtest. p er justert for antall spørsmål med Holms metode. «Stiger» betyr justert p under 0,05. Det sier ikke at kartleggingen er årsaken: kommuner som har nytte av den, kan også ha fortsatt fordi de har nytte.',
    'Om svara følgjer talet på kartleggingar, er prøvd med talet slik det er oppgitt, ikkje med gruppene: for skalaene med ein lineær mot lineær test (Mantel 1963, Agresti 2013 avsnitt 3.4), for ja og nei med trendtesten til Cochran og Armitage. p er justert for talet på spørsmål med metoden til Holm. «Stig» betyr justert p under 0,05. Det seier ikkje at kartlegginga er årsaka: kommunar som har nytte av henne, kan òg ha halde fram fordi dei har nytte.',
  ),
  text(
    'Tallene gjelder kommuner og ikke personer, men følger de samme reglene for visning: {policy} Her er det kommuner som telles. Gjennomsnitt i grupper vises også bare der de ikke kan røpe et tall som er skjult.',
    'Tala gjeld kommunar og ikkje personar, men følgjer dei same reglane for vising: {policy} Her er det kommunar som blir talde. Gjennomsnitt i grupper blir òg berre viste der dei ikkje kan røpe eit tal som er skjult.',
  ),
  text(
    'Det kommunene har skrevet med egne ord, er ikke med i rapporten. Det kan handle om en person eller peke på en kommune.',
    'Det kommunane har skrive med eigne ord, er ikkje med i rapporten. Det kan handle om ein person eller peike på ein kommune.',
  ),
]

/** How the numbers are made, what they can be taken for, and what is withheld. */
export function methodTexts({ say, language, decision, tables }: Context): readonly string[] {
  const { answered, asked } = tables.answeredOf(allColumn)
  const values = {
    answered: String(answered),
    asked: String(asked),
    policy: textIn(policies[policyOf(decision).name].label, language),
  }
  return paragraphs.map((one) => say(one, values))
}

/** The same for slides: what must not be read wrongly. */
export const readings = ({ say }: Context): readonly string[] => [
  say(
    text(
      'Prosentene er av kommunene som tok stilling til spørsmålet.',
      'Prosentane er av kommunane som tok stilling til spørsmålet.',
    ),
  ),
  say(
    text(
      'Grensene for usikkerhet gjelder som om det var tilfeldig hvem som ikke svarte.',
      'Grensene for uvisse gjeld som om det var tilfeldig kven som ikkje svara.',
    ),
  ),
  say(
    text(
      'At nytten stiger med antall kartlegginger, sier ikke hva som er årsak og hva som er virkning.',
      'At nytten stig med talet på kartleggingar, seier ikkje kva som er årsak og kva som er verknad.',
    ),
  ),
]
