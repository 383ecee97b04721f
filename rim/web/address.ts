/** Address that the built files are answered under. */
export const webAddress = '/web/'
