import type { Memo } from '#core/interviews'
import type { WrittenStaffKey } from './about.ts'

/** A memo; what it is about is told by a key of the study's own. */
interface WrittenMemo {
  readonly about: { readonly kind: 'interview' | 'code' | 'category' | 'theme'; readonly key: string } | null
  /** The informant that it tells of; `null` where it is of none alone. */
  readonly of: string | null
  readonly type: Memo['type']
  readonly author: WrittenStaffKey
  readonly text: string
}

const memo = (
  type: Memo['type'],
  author: WrittenStaffKey,
  about: string | null,
  of: string | null,
  text: string,
): WrittenMemo => {
  const [kind, key] = about?.split(' ') ?? []
  const told = kind && key ? ({ kind, key } as WrittenMemo['about']) : null
  return { about: told, of, type, author, text }
}

export const writtenMemos: readonly WrittenMemo[] = [
  memo(
    'assumption',
    'first',
    null,
    null,
    'Før vi begynner: Jeg venter å høre mye om ventetid og lite om ros. Skriver det ned for å se om jeg leter etter det.',
  ),
  memo(
    'assumption',
    'second',
    null,
    null,
    'Jeg har selv arbeidet i en slik tjeneste. Jeg kommer til å forstå for fort. Må be dem forklare, også når jeg tror jeg vet.',
  ),
  memo(
    'surprise',
    'first',
    null,
    null,
    'Etter fire intervjuer: Ingen har klaget på ventetid alene. De klager på at de ikke visste hva de ventet på.',
  ),
  memo(
    'decision',
    'first',
    null,
    null,
    'Vi slutter å skrive «bruker» i kodene. De snakker ikke om seg selv som brukere av noe.',
  ),
  memo(
    'decision',
    'first',
    null,
    null,
    'I09, I10 og I12 kodes selektivt: I09 er notater, I10 ble avbrutt, og I12 taler også som ansatt. Kurven over nye koder må leses med det i minne.',
  ),
  memo(
    'note',
    'first',
    'interview I01',
    'I01',
    'Han kom tjue minutter for tidlig og ventet i bilen. Fortalte om det først etterpå.',
  ),
  memo(
    'relation',
    'third',
    'interview I04',
    'I04',
    'Hun spurte to ganger hvem som får lese. Datteren arbeider ved sykehuset. Vær varsom med alt om bygda og båten.',
  ),
  memo(
    'relation',
    'third',
    'interview I10',
    'I10',
    'Avbrutt etter 19 minutter. Hun sa selv hva vi kan bruke. Ringte dagen etter; hun hadde snakket med psykologen og ville fortsatt være med.',
  ),
  memo(
    'note',
    'first',
    'interview I08',
    'I08',
    'Datteren svarte mindre og mindre. De to siste spørsmålene var det moren som styrte. Noe skjedde i rommet, ikke bare i teksten.',
  ),
  memo(
    'note',
    'first',
    'interview I09',
    'I09',
    'Notatene ble skrevet ut samme ettermiddag. Anførselstegn bare der jeg skrev mens han talte.',
  ),
  memo(
    'note',
    'first',
    'code menneske',
    null,
    'Nesten alltid fortalt ved en handling: en vaffel, en stol som dras rundt, en nøkkel. Se etter det i funnene.',
  ),
  memo(
    'note',
    'second',
    'code mistro',
    null,
    'Skal den som ble forvekslet med en annen, med her? Ja: Virkningen er den samme, enten noen mente det eller ikke.',
  ),
  memo(
    'surprise',
    'second',
    'code pensjonist',
    null,
    'Pensjon som utskriving. Arbeidslivet hadde et system som fulgte med på dem, og det tok slutt på dagen.',
  ),
  memo(
    'note',
    'first',
    'category digitalt',
    null,
    'Hører både til veien inn og til sammenheng. Tas med i begge, men fortelles én gang.',
  ),
  memo(
    'decision',
    'first',
    'theme alder',
    null,
    'Satt til side: Alder er ikke et eget tema, det er noe som går gjennom de andre.',
  ),
]

/** Summaries of interviews; `topic` is a topic of the guide, or `null` for the whole. */
interface WrittenSummary {
  readonly of: string
  readonly topic: string | null
  readonly author: WrittenStaffKey
  readonly text: string
}

const whole = (of: string, author: WrittenStaffKey, text: string): WrittenSummary => ({
  of,
  topic: null,
  author,
  text,
})
const part = (of: string, topic: string, author: WrittenStaffKey, text: string): WrittenSummary => ({
  of,
  topic,
  author,
  text,
})

export const writtenSummaries: readonly WrittenSummary[] = [
  whole(
    'I01',
    'first',
    'Enkemann og pensjonert sjåfør som begynte å drikke etter at kona døde. Brukte to år på å ringe. Går nå til samtale med den samme personen annenhver uke og har fått noe å gå til. Savner noen å ringe til i helgene, og at tilbudet var lettere å finne.',
  ),
  part(
    'I01',
    't',
    'first',
    'Visste ikke at det fantes. Kjente ikke igjen navnet på skiltet. Telefonsvareren holdt på å stoppe ham.',
  ),
  part('I01', 'f', 'first', 'Sønnen vet ikke noe. Vil kanskje ta ham med til høsten.'),
  whole(
    'I02',
    'first',
    'Uføretrygdet kvinne som kom inn på en møteplass for en vaffels skyld, og ble. Fikk bolig, tenner og gjeld i den rekkefølgen hun selv ville. Lørdag kveld er verst. Vil bli spurt om hva hun kan.',
  ),
  part(
    'I02',
    's',
    'first',
    'Ansvarsgruppe med sju ukjente ble til fire med hennes egen saksliste. NAV er «i en annen verden».',
  ),
  whole(
    'I03',
    'first',
    'Pensjonert lærer som fikk sovetabletter i 21 år uten at noen spurte. Trappet ned i eget tempo. Ført bok over 31 ulike ansatte på tre måneder. Har sluttet å si fra, og mener at det ikke er det samme som å være fornøyd.',
  ),
  part('I03', 's', 'first', 'Tre legemiddellister. Tabletten som var trappet ned, kom tilbake i dosetten.'),
  whole(
    'I04',
    'third',
    'Enke langt ute, som skjulte drikkingen for bygda. Ble sett av den som kommer med middag. Har fått sagt det høyt. Mangler buss til tilbudet, og får gulvvask hun ikke trenger.',
  ),
  whole(
    'I05',
    'second',
    'Drakk i de ukene mannen var borte. Fastlegen spurte alle over 60, og det gjorde det mulig å svare. Leder sin egen ansvarsgruppe og eier planen sin. Skåner døtrene.',
  ),
  part(
    'I05',
    's',
    'second',
    'Møter hver åttende uke der hun selv skriver referatet. Samarbeid hun er med på.',
  ),
  whole(
    'I06',
    'second',
    'Tømmermann med skade, tabletter og alkohol. Fant hjelpen ved å gå inn feil dør. Ble blandet sammen med en annen i NAVs papirer i tre år. Skrevet ut før pinse uten at kommunen visste det.',
  ),
  part(
    'I06',
    'a',
    'second',
    'Utskrevet en fredag til et kaldt hus og fire stengte dager. Brevet til kommunen kom i juni.',
  ),
  whole(
    'I07',
    'third',
    'Sjømann som mistet rederiets ordninger da han gikk av. To utskrivinger: én på en fredag med busskupong, én der kommunen hentet ham og hadde satt inn melk. Kan si det som det er til den faste kontakten.',
  ),
  part('I07', 'a', 'third', 'Forskjellen på de to utskrivingene er hele fortellingen.'),
  whole(
    'I08',
    'first',
    'Kvinne i omsorgsbolig som ble snakket over hodet på, til en sykepleier snudde stolen. Bestemmer nå selv når neste halve tablett skal bort. Datteren, som var til stede, fikk høre ting hun ikke visste. Vil ha pianoet tilbake.',
  ),
  whole(
    'I09',
    'first',
    'Tidligere trykker, intervjuet uten opptak. Opplever at det å bli pensjonist tok ham ut av systemet. Møtte en låst dør da ruskonsulenten sluttet. Har fått en ny som ringer når hun har sagt det.',
  ),
  whole(
    'I10',
    'third',
    'Avbrutt. Kvinne som bærer beskjeder mellom tjenester, og der barnebarnet på 16 har koden hennes. Legemiddellisten stemte ikke, og det gikk galt.',
  ),
  whole(
    'I11',
    'second',
    'Har stelt for andre hele livet. Hjemmesykepleieren spurte rett ut. Tjenestene snakker sammen om det hun har sagt de kan snakke om. Middagsvenner er viktigere enn hjemmehjelp. Ventet to år på bolig uten et ord.',
  ),
  part(
    'I11',
    'f',
    'second',
    'Sønnen hadde visst det hele tiden. Ett møte, lagt til rette av kommunen, endret mye.',
  ),
  whole(
    'I12',
    'second',
    'I LAR og erfaringskonsulent i liten stilling. Én med egen erfaring viste ham veien; nå gjør han det samme. Mener systemet er laget for unge, og at ingen planlegger for at de blir gamle.',
  ),
]
