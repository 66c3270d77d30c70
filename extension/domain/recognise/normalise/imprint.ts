import { clean } from './text.ts'

/** A date at the end of an imprint, with what catalogues write before it: copyright, legal deposit, "about", "between". */
const dated =
  /[,，;；([（]\s*(?:\[|\()?(?:(?:c|p|©|℗|cop\.|copyright|ca\.?|circa|um|d\.?\s?l\.?|dep(?:ósito|\.) legal|impr\.|printed|between|before|after|zwischen|entre|anno)\s*)*(?:1[4-9]|20)\d[\d?-][^,，]*(?:[,，]\s*[[(]?[cp©℗]?\s?\d{4}\D{0,3})*$|[,，;；]?\s*[[(](?:date|publication date|[sn]\.\s?[da]\.|o\.\s?j\.)[^\])]*.?$/iu

/** Name of the publisher in an imprint ("London : Snow, c1999"); other text as it is. Of several publishers the first. */
export function publisherName(text: string): string {
  const value = clean(text)
  const bare = value.replace(dated, '')
  const named =
    bare === value
      ? value.replace(/^[^:]+\s:\s+(?=\S)/, '').replace(/^\p{Script=Han}{2,6}[:：](?=\p{Script=Han})/u, '')
      : bare.replace(/^[^:：]+[:：]\s*(?=\S)/, '')
  const first = named === value ? value : named.replace(/\s+;\s.*$/, '')
  return first.replace(/\s*\[(?:u\.\s?a|etc|et al)\.?\]/i, '').replace(/[\s,，;；:([]+$/, '')
}
