export const two = (value: number | string): string => String(value).padStart(2, '0')

/** ISO date of a year, month and day as far as they are real: 30 February is February, a thirteenth month only the year. */
export function day(year: string, month: number | undefined, date?: number): string {
  if (month === undefined || month < 1 || month > 12) return year
  return date === undefined || date < 1 || date > new Date(Date.UTC(Number(year), month, 0)).getUTCDate()
    ? `${year}-${two(month)}`
    : `${year}-${two(month)}-${two(date)}`
}
