/**
 * Words that make a shelf name personal: it then says what a reader has, did, means to do or thinks of the book, and
 * not what the book is about. A name is dropped when any of its words is one of these, a year from 1980 on, or a number
 * of one or two digits ("read-in-2015", "5-stars"); names of centuries ("19th-century") and older years stay.
 */
const PERSONAL = new Set(
  `
read reads reading reread rereads rereading to re own owned owns owner ownership have havent has had my mine i ve im me personal
buy buying bought purchase purchased wish wishlist want wants wanted need needed get got look missing waiting next someday eventually soon
now later future past list lists tbr currently current start started partially finish finished unfinished unread done completed complete
dnf abandoned gave give given up hold did didn didnt not never couldn couldnt don dont
favorite favorites favourite favourites fave faves fav favs favorits favoritos best loved liked like hated disliked amazing awesome top time
good great ok okay meh star stars rating rated reviewed review reviews recommended recommend recommendations recs maybe
kindle nook ebook ebooks e epub pdf ereader ibooks ipad iphone google amazon scribd overdrive calibre digital download downloaded
audio audiobook audiobooks audible cd cds listened listen paperback paperbacks hardcover hardcovers hardback physical
library libraries bookshelf bookshelves shelf shelves shelfari import default collection home box boxes storage
borrow borrowed lent loan loaned lend lending signed donated sold swap swapped bookmooch paperbackswap gift gifts present won
giveaway giveaways firstreads arc arcs netgalley goodreads gr keep keeper keepers check checked checkout
challenge challenges club clubs bookclub group week month year years
january february march april may june july august september october november december
`
    .trim()
    .split(/\s+/),
)

/** Whether a shelf name is personal by the rule above; case does not matter. */
export function isPersonal(shelf: string): boolean {
  const words = shelf
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  return words.length === 0 || words.some((word) => PERSONAL.has(word) || /^(?:19[89]\d|20\d\d)s?$|^\d{1,2}$/.test(word))
}
