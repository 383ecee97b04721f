import { type Desks, fillTrainingHouse, fillTrainingStudy, fillTrainingSurvey } from '#rim/services'

/**
 * Fills what is missing in a training house. Returns codes that the survey in it can be answered under.
 *
 * @param issuer of the trial login.
 */
export async function fillForTraining(
  desks: Desks,
  administrator: string,
  issuer: string,
): Promise<readonly string[]> {
  await fillTrainingHouse(desks, administrator, issuer)
  await fillTrainingStudy(desks, issuer)
  const { printPaper } = desks
  if (!printPaper) return []
  return await fillTrainingSurvey(desks, issuer, { closed: false, print: printPaper })
}
