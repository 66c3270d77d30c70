import { firstOf, isApart, textUpTo } from './dom.ts'
import { isDamaged } from './doubt.ts'
import { placesOf } from './gate.ts'
import { labelOf } from './label-of.ts'
import { clean, fold } from './normalise/text.ts'
import { once } from './once.ts'
import type { Page } from './page.ts'

/** Segments of an address that name what belongs to a patron: what `gate.ts` leaves out because the small script must stay small. */
const ownSegment =
  /^(?:(?:my|your|meine?|mon|ma|mes|mis?|user|patron|borrower|member|reader)-?(?:account|loans?|borrow|items?|holds?|requests?|reservations?|check-?(?:outs?|ed)|fines?|fees|history|lists?|favou?rites?|bookmarks?|(?:book)?shel(?:f|ves)|profile|dashboard|card|desk|space|area|konto|ausleih|vormerk|bestell|reservierung|gebuehren|merk|compte|espace|emprunts?|prets?|panier|historique|cuenta|espacio|prestamos|reservas|multas|historial)\S*|(?:reading|borrowing|loans?|checkout|circulation|lending)-?history|(?:aus)?leih-?historie|merk-?(?:liste|zettel)|ausleihen|vormerkungen|favou?rites|bookmarks|wish-?list|recently-?returned|(?:place|cancel|renew|request)-?holds?|holds?-?requests?|fines-\S+|account-?(?:details|info\S*|summary|settings|history)|loans?-(?:current|and)\S*|emprunts|prets-en-cours|(?:already|currently|want-to)-?read(?:ing)?|aeon\.dll|illiad\.dll|jieyue|yuyue)(?:\.\w+)?$/

/** Values of a parameter that names a view, as far as they are a patron's own there only. */
const ownView = /=(?:member|my\w+|current-?loans?)(?=[&#]|$)/

/** True when the path, a route after `#` or a parameter that names a view is that of a patron's own pages. */
function isOwnAddress(url: URL): boolean {
  const places = placesOf(url).toLowerCase().replaceAll('_', '-')
  return places.split(/[/?&=#!]+/).some((place) => ownSegment.test(place)) || ownView.test(places) || /\/requests?$/.test(url.pathname)
}

/** Headings over what a patron has borrowed, asked for, saved or owes, in English, German, French, Spanish, Chinese and Japanese. */
const ownHeading = once(
  () =>
    new RegExp(
      `^(?:${[
        '(?:my|your) (?:(?:current|past) )?(?:loans?|items?(?: on loan| out)?|books?(?: on loan)?|check-?outs?|checked[- ]out(?: items)?|holds?|requests?|reservations?|account|fines?(?: (?:and|&) (?:fees|charges))?|fees|charges|lists?|(?:book)?shel(?:f|ves)|favou?rites|bookmarks|bookings|(?:reading|borrowing|loan|checkout) history|history|library (?:account|card)|card|profile|details|dashboard|saved \\w+|record)',
        '(?:your |the )?(?:items?|titles?|books?|materials?) (?:currently )?(?:on loan|checked out|out|borrowed)(?: (?:to|by) (?:me|you))?',
        '(?:current|active|past|previous|overdue) (?:loans?|check-?outs?|holds|reservations|borrowings?|bookings|requests)',
        'loans|check-?outs?|checked[- ]out(?: items)?|holds(?: (?:and|&) requests)?|fines(?: (?:and|&) (?:fees|charges))?|renew(?:als?| loans| items| materials)?',
        '(?:reading|borrowing|loans?|check-?out|circulation) history',
        '(?:place|confirm|cancel) (?:an? |your )?(?:hold|request|reservation)|request (?:this )?item|hold requests?|(?:my |your )?purchase (?:requests|suggestions)',
        'bookmarks|favou?rites|saved (?:items|records|titles|lists?)|wish ?list|book ?bag',
        '(?:patron|borrower|library|user) (?:account|record|details|information)|account(?: (?:overview|summary|details|information))?',
        '(?:meine?|ihre?|deine?) (?:konto|benutzerkonto|ausleihen|medien|titel|vormerkungen|bestellungen|reservierungen|gebühren|merkliste|listen|daten|bücher|bücherregal|favoriten|(?:aus)?leihhistorie)',
        '(?:aktuelle |laufende )?ausleihen|(?:entliehene|ausgeliehene) (?:medien|titel|bücher)|vormerkungen|merkliste|merkzettel|(?:benutzer|ausleih|leser)konto|konto(?:übersicht|stand)|(?:aus)?leihhistorie',
        '(?:mes|mon|ma|vos|votre) (?:prêts?(?: en cours)?|emprunts?(?: en cours)?|réservations?|compte(?: lecteur)?|listes?|panier|historique(?: des? prêts?)?|favoris|livres|documents(?: empruntés)?|demandes?|amendes)',
        '(?:prêts?|emprunts?|réservations?) en cours|historique des? (?:mes )?(?:prêts?|emprunts?|lectures?)|compte (?:lecteur|utilisateur|abonné)|documents empruntés',
        '(?:mis?|sus?) (?:préstamos?(?: \\w+)?|prestamos|reservas?|cuenta|listas?|libros|multas|historial|favoritos|solicitudes)',
        'préstamos(?: (?:actuales|vigentes|activos|en curso))?|historial de (?:préstamos?|lecturas?)|cuenta del? (?:usuario|lector)',
        '我的(?:借[阅閱]|图书馆|圖書館|[预預][约約]|收藏夹?|书架|[账帐帳][户戶]|罚款|书单|订阅|欠款|荐购)(?:信息|记录|列表|历史|情况)?',
        '(?:当前|历史|当期|在借|當前|歷史)(?:借[阅閱]|外借|图书|预约)(?:信息|记录|列表|情况)?|借[阅閱](?:历史|信息|记录|情况|详情|列表|歷史|紀錄)',
        '(?:[预預][约約]|预借|委托|续借|荐购|欠款|罚款|违章)(?:信息|记录|列表|到书|情况|历史)|续借|收藏夹|读者(?:信息|中心|空间|证件|账户)|个人中心|证件信息|书刊续借',
        '利用者(?:情報|ポータル)|貸出(?:状況|履歴|中の資料)|予約状況|マイ(?:ページ|ライブラリ)',
      ].join('|')})(?: ?[(（:：[].*| ?\\d+)?$`,
      'iu',
    ),
)

const isIn = (element: Element, test: (element: Element) => boolean): boolean => {
  for (let at = element.parentElement; at !== null; at = at.parentElement) if (test(at)) return true
  return false
}

/** Headings of one level that stand in the page's own part. */
const headingsOf = (page: Page, selector: string): string[] =>
  firstOf(page.document, selector, 12)
    .filter((heading) => !isApart(heading) && !isIn(heading, isApart))
    .map((heading) => clean(textUpTo(heading, 200)))

/** What a page calls itself: its main headings and the parts of its title. */
const names = (page: Page): string[] => [
  ...headingsOf(page, 'h1'),
  ...page.document.title
    .slice(0, 400)
    .split(/\s[|–—·:›»-]\s|\s*[|›»]\s*/)
    .map(clean),
]

/** Words on a button that only a patron's own list has. */
const control =
  /^(?:renew(?: all| selected| items?| loans?| checked)?|cancel (?:hold|request|reservation)|(?:suspend|freeze)(?: hold)?|(?:alle |markierte )?verlängern|vormerkung (?:löschen|stornieren)|prolonger|renouveler|annuler la réservation|renovar(?: todos?)?|cancelar (?:la )?reserva|(?:全部)?续借|取消预约|(?:貸出)?延長(?:する)?)$/iu

function hasControl(page: Page): boolean {
  return firstOf(page.document, 'button, input[type="submit"], input[type="button"]', 400).some(
    (button) => control.test(clean(button.getAttribute('value') ?? textUpTo(button, 100))) && !isIn(button, isApart),
  )
}

/**
 * True when a page that could be kept is the patron's own: by its address, by what it calls itself (unless that is the `title` a format or a label gives the work: there are
 * books called "My account"), by a smaller heading beside a label of loans, by two such labels where the page is not called after the work, or by a button
 * to renew. A record that only says when a copy is due is none. `isSure` says that a platform knows it for a record: then only its name counts.
 */
export function isOwn(page: Page, title: string | undefined, isSure: boolean): boolean {
  const work = fold(title ?? '')
  const isOwnName = (name: string): boolean => ownHeading().test(name) && (work === '' || fold(name) !== work)
  if (names(page).some(isOwnName)) return true
  if (isSure) return false
  if (isOwnAddress(page.url)) return true
  const spoken = wordsOfLoans(page)
  if (spoken > 0 && headingsOf(page, 'h2, h3').some(isOwnName)) return true
  if (spoken > 1 && work !== '' && !page.heading.split('\n').some((heading) => fold(heading).includes(work.slice(0, 60)))) return true
  return hasControl(page)
}

/** True when the page's labels speak of loans and cards, or cannot be read: two different ones or more. Titles of borrowed works stand on such pages. */
export const speaksOfLoans = (page: Page): boolean => wordsOfLoans(page) > 1

function wordsOfLoans(page: Page): number {
  const words = new Set<string>()
  let looked = 0
  for (const element of page.document.querySelectorAll('th, dt, legend, h1, h2, h3, strong, label')) {
    if (++looked > 300) break
    const text = textUpTo(element, 60)
    if (element.localName === 'th' && isOfCopies(element)) continue
    if (text.length > 1 && text.length < 60 && (labelOf(text)?.meaning === 'private' || isDamaged(text))) words.add(fold(text))
  }
  return words.size
}

/** True for the head of a table that lists the copies of one work by their shelf marks: it has due dates, but no titles. */
function isOfCopies(head: Element): boolean {
  const row = head.parentElement
  const meanings = row === null || row.childElementCount < 3 ? [] : firstChildren(row).map((cell) => labelOf(textUpTo(cell, 200))?.meaning)
  return meanings.includes('callnumber') && !meanings.includes('title') && !meanings.includes('titled') && !meanings.includes('creator')
}

function firstChildren(row: Element): Element[] {
  const children: Element[] = []
  for (let child = row.firstElementChild; child !== null && children.length < 12; child = child.nextElementSibling) children.push(child)
  return children
}
