/** Who asks on behalf of the study; the study never learns who was asked and said no. */
interface WrittenChannel {
  readonly key: string
  readonly name: string
  readonly site: string
}

export const writtenChannels: readonly WrittenChannel[] = [
  { key: 'rus-lyngvaer', name: 'Rus- og psykisk helsetjeneste', site: 'lyngvaer' },
  { key: 'moteplass-lyngvaer', name: 'Møteplassen', site: 'lyngvaer' },
  { key: 'rus-storasen', name: 'Rus- og psykisk helsetjeneste', site: 'storasen' },
  { key: 'hjemme-storasen', name: 'Hjemmesykepleien', site: 'storasen' },
  { key: 'rus-hellvika', name: 'Rus- og psykisk helseteneste', site: 'hellvika' },
  { key: 'nav-hellvika', name: 'NAV Hellvika', site: 'hellvika' },
]

/** Somebody who was thought of; without a name, with what became of it. */
interface WrittenProspect {
  readonly number: number
  readonly channel: string
  /** `null` for one whom the service did not ask after all. */
  readonly askedOn: string | null
  /** When it came to this. */
  readonly since: string
  readonly state: 'interviewed' | 'declined' | 'ineligible' | 'unreachable' | 'no-show' | 'not-asked'
  readonly reason:
    | 'health'
    | 'cognition'
    | 'not-acknowledged'
    | 'not-raised'
    | 'no-wish'
    | 'distrust'
    | 'not-told'
    | null
  readonly told: string
  readonly informant: string | null
}

const said = (
  number: number,
  channel: string,
  askedOn: string,
  since: string,
  informant: string,
): WrittenProspect => ({
  number,
  channel,
  askedOn,
  since,
  state: 'interviewed',
  reason: null,
  told: '',
  informant,
})

const not = (
  number: number,
  channel: string,
  askedOn: string | null,
  since: string,
  state: Exclude<WrittenProspect['state'], 'interviewed'>,
  reason: NonNullable<WrittenProspect['reason']>,
  told = '',
): WrittenProspect => ({ number, channel, askedOn, since, state, reason, told, informant: null })

/** Twenty were asked; one more was thought of. */
export const writtenProspects: readonly WrittenProspect[] = [
  said(1, 'rus-storasen', '2026-02-16', '2026-03-04', 'I01'),
  said(2, 'moteplass-lyngvaer', '2026-02-18', '2026-03-11', 'I02'),
  said(3, 'hjemme-storasen', '2026-02-20', '2026-03-18', 'I03'),
  not(
    4,
    'hjemme-storasen',
    '2026-02-20',
    '2026-02-26',
    'ineligible',
    'cognition',
    'Kunne ikke gi samtykke selv.',
  ),
  said(5, 'rus-lyngvaer', '2026-03-02', '2026-03-25', 'I04'),
  not(
    6,
    'rus-lyngvaer',
    '2026-03-02',
    '2026-03-09',
    'declined',
    'no-wish',
    'Ville ikke snakke om det en gang til.',
  ),
  said(7, 'rus-hellvika', '2026-03-16', '2026-04-08', 'I05'),
  not(
    8,
    'nav-hellvika',
    '2026-03-16',
    '2026-03-17',
    'declined',
    'not-acknowledged',
    'Sa at spørsmålet måtte gjelde noen andre.',
  ),
  said(9, 'rus-hellvika', '2026-03-23', '2026-04-15', 'I06'),
  not(
    10,
    'nav-hellvika',
    '2026-03-24',
    '2026-04-14',
    'unreachable',
    'not-told',
    'Sa ja til tjenesten, men tok ikke telefonen. Ringt tre ganger.',
  ),
  said(11, 'rus-lyngvaer', '2026-04-13', '2026-05-06', 'I07'),
  said(12, 'hjemme-storasen', '2026-04-20', '2026-05-12', 'I08'),
  not(
    13,
    'hjemme-storasen',
    '2026-04-20',
    '2026-04-29',
    'declined',
    'health',
    'Innlagt da timen skulle avtales.',
  ),
  said(14, 'rus-storasen', '2026-04-27', '2026-05-20', 'I09'),
  not(
    15,
    'rus-storasen',
    '2026-04-27',
    '2026-05-04',
    'declined',
    'distrust',
    'Var redd for at andre i bygda skulle få vite det.',
  ),
  said(16, 'moteplass-lyngvaer', '2026-05-04', '2026-05-27', 'I10'),
  not(
    17,
    'moteplass-lyngvaer',
    '2026-05-04',
    '2026-06-04',
    'no-show',
    'not-told',
    'Kom ikke til to avtaler, og ble ikke spurt igjen.',
  ),
  said(18, 'rus-hellvika', '2026-05-11', '2026-06-03', 'I11'),
  not(19, 'nav-hellvika', '2026-05-12', '2026-05-26', 'declined', 'no-wish'),
  said(20, 'rus-hellvika', '2026-05-18', '2026-06-10', 'I12'),
  not(
    21,
    'rus-storasen',
    null,
    '2026-04-27',
    'not-asked',
    'not-raised',
    'Den ansatte ville vente, av hensyn til en sorg.',
  ),
]

/** When and where they were to meet. An appointment that was moved stands with what became of it. */
interface WrittenAppointment {
  readonly prospect: number
  readonly on: string
  readonly time: string
  readonly became: 'held' | 'moved' | 'missed'
}

export const writtenAppointments: readonly WrittenAppointment[] = [
  { prospect: 1, on: '2026-03-04', time: '10:00', became: 'held' },
  { prospect: 2, on: '2026-03-11', time: '12:30', became: 'held' },
  { prospect: 3, on: '2026-03-17', time: '11:00', became: 'moved' },
  { prospect: 3, on: '2026-03-18', time: '11:00', became: 'held' },
  { prospect: 5, on: '2026-03-25', time: '13:00', became: 'held' },
  { prospect: 7, on: '2026-04-08', time: '09:00', became: 'held' },
  { prospect: 9, on: '2026-04-15', time: '14:00', became: 'held' },
  { prospect: 11, on: '2026-05-06', time: '10:30', became: 'held' },
  { prospect: 12, on: '2026-05-12', time: '11:00', became: 'held' },
  { prospect: 14, on: '2026-05-20', time: '10:00', became: 'held' },
  { prospect: 16, on: '2026-05-27', time: '12:00', became: 'held' },
  { prospect: 17, on: '2026-05-28', time: '12:00', became: 'missed' },
  { prospect: 17, on: '2026-06-04', time: '12:00', became: 'missed' },
  { prospect: 18, on: '2026-06-03', time: '13:00', became: 'held' },
  { prospect: 20, on: '2026-06-10', time: '15:00', became: 'held' },
]
