/** Staff ids of those who made the made-up study; the first leads it. */
export type StudyPeople = Readonly<Record<'first' | 'second' | 'third', string>>
