import { cards } from './cards.ts'

/** The natural sciences and medicine. */
export const scienceAndMedicine = cards(
  'northmere',
  `
51 principia | book | 1687 | la
Philosophiae naturalis principia mathematica
by Newton, Isaac {1642–1727} | at London: Joseph Streater for the Royal Society
call QA803 .A2 1687 | ddc 531 | on Mechanics -- Early works to 1800; Celestial mechanics -- Early works to 1800; Gravitation
The laws of motion and universal gravitation, brought to press by Edmond Halley.

52 opticks | book | 1704 | en
Opticks: or, A treatise of the reflexions, refractions, inflexions and colours of light
by Newton, Isaac {1642–1727} | at London: Sam. Smith and Benj. Walford
call QC353 .N48 1704 | ddc 535 | on Optics -- Early works to 1800; Light -- Early works to 1800; Color
Experiments with prisms, closing with the famous queries.

53 new-theory-about-light-and-colors | article | 1672 | en
A letter of Mr. Isaac Newton, containing his new theory about light and colors
by Newton, Isaac {1642–1727} | at London | in Philosophical Transactions
call Q41 .L8 | ddc 535.6 | doi 10.1098/rstl.1671.0072 | on Light -- Early works to 1800; Color; Optics -- Experiments
Newton’s first paper: sunlight is a mixture of rays that bend by different amounts.

54 micrographia | book | 1665 | en
Micrographia: or, Some physiological descriptions of minute bodies made by magnifying glasses
by Hooke, Robert {1635–1703} | at London: Jo. Martyn and Ja. Allestry
call QH271 .H79 1665 | ddc 502.82 | on Microscopy -- Early works to 1800; Natural history -- Pre-Linnean works; Scientific illustration
The flea, the fly’s eye and the cells of cork on folding plates.

55 sceptical-chymist | book | 1661 | en
The sceptical chymist: or, Chymico-physical doubts & paradoxes
by Boyle, Robert {1627–1691} | at London: J. Crooke
call QD27 .B7 1661 | ddc 540 | on Chemistry -- Early works to 1800; Alchemy; Matter
A dialogue against the four elements and the three principles.

56 origin-of-species | book | 1859 | en
On the origin of species by means of natural selection, or the preservation of favoured races in the struggle for life
alt The origin of species | by Darwin, Charles {1809–1882} | at London: John Murray
call QH365 .O2 1859 | ddc 576.82 | on Evolution (Biology); Natural selection; Species
The abstract, as he called it, of twenty years’ work; the first printing sold out to the trade at once.

57 descent-of-man | book | 1871 | en
The descent of man, and selection in relation to sex
by Darwin, Charles {1809–1882} | at London: John Murray | of 2 volumes
call QH365 .D2 1871 | ddc 599.938 | on Human evolution; Sexual selection in animals; Evolution (Biology)
Darwin applies descent with modification to mankind and explains the peacock.

58 tendency-of-species | article | 1858 | en
On the tendency of species to form varieties; and on the perpetuation of varieties and species by natural means of selection
by Darwin, Charles {1809–1882}; Wallace, Alfred Russel {1823–1913} | in Journal of the Proceedings of the Linnean Society. Zoology
call QL1 .L7 | ddc 576.82 | doi 10.1111/j.1096-3642.1858.tb02500.x | on Natural selection; Evolution (Biology); Wallace, Alfred Russel, 1823-1913
The joint papers read at the Linnean Society on 1 July 1858.

59 malay-archipelago | book | 1869 | en
The Malay Archipelago: the land of the orang-utan, and the bird of paradise
by Wallace, Alfred Russel {1823–1913} | at London: Macmillan | of 2 volumes
call DS601 .W18 1869 | ddc 508.598 | on Natural history -- Malay Archipelago; Malay Archipelago -- Description and travel; Biogeography
Eight years of collecting among islands that divide two faunas.

60 principles-of-geology | book | 1830/1833 | en
Principles of geology
by Lyell, Charles {1797–1875} | at London: John Murray | of 3 volumes
call QE26 .L96 1830 | ddc 550 | on Geology; Uniformitarianism; Earth sciences -- History
Slow causes still at work explain the earth; the first volume sailed with the Beagle.

61 himalayan-journals | book | 1854 | en
Himalayan journals; or, Notes of a naturalist
by Hooker, Joseph Dalton {1817–1911} | at London: John Murray | of 2 volumes
call QH183 .H78 1854 | ddc 508.5496 | on Himalaya Mountains -- Description and travel; Botany -- Himalaya Mountains; Naturalists -- Diaries
The botanist in Sikkim: rhododendrons, passes, and arrest. Dedicated to Darwin.

62 experimental-researches-in-electricity | book | 1839/1855 | en
Experimental researches in electricity
by Faraday, Michael {1791–1867} | at London: Richard and John Edward Taylor | of 3 volumes
call QC503 .F21 | ddc 537 | on Electricity; Magnetism; Electromagnetic induction
Paragraph by numbered paragraph, Faraday’s laboratory in print.

63 dynamical-theory | article | 1865 | en
A dynamical theory of the electromagnetic field
by Maxwell, James Clerk {1831–1879} | at London | in Philosophical Transactions of the Royal Society of London
call Q41 .L8 | ddc 530.141 | doi 10.1098/rstl.1865.0008 | on Electromagnetic theory; Electromagnetic fields; Light
Maxwell’s equations, and the finding that light is an electromagnetic disturbance.

64 connexion-of-the-physical-sciences | book | 1834 | en
On the connexion of the physical sciences
by Somerville, Mary {1780–1872} | at London: John Murray
call Q157 .S7 1834 | ddc 500 | on Physics; Astronomy; Women scientists
One of the century’s best-selling science books; its reviewer Whewell put “scientist” into print.

65 doctrine-of-chances-essay | article | 1763 | en
An essay towards solving a problem in the doctrine of chances
by Bayes, Thomas {1702–1761}; Price, Richard {1723–1791} = editor | at London | in Philosophical Transactions
call Q41 .L8 | ddc 519.2 | doi 10.1098/rstl.1763.0053 | on Probabilities; Bayesian statistical decision theory; Mathematics -- Early works to 1800
Found among his papers and sent in by Richard Price: reasoning from effects to chances.

66 sketch-of-the-analytical-engine | article | 1843 | en
Sketch of the analytical engine invented by Charles Babbage, Esq.
by Menabrea, L. F. (Luigi Federico) {1809–1896}; Lovelace, Ada King, Countess of {1815–1852} = translator | at London: Richard and John E. Taylor | in Scientific Memoirs
call Q111 .S4 | ddc 004.09 | on Babbage, Charles, 1791-1871; Calculators -- History; Computers -- History
The translator’s notes are longer than the paper, and carry the table for the Bernoulli numbers.

67 philosophical-transactions | periodical | 1665/1886 | en
Philosophical transactions
by Royal Society (Great Britain) | at London: Royal Society | dated 1665–1886
call Q41 .L8 | ddc 505 | issn 0261-0523 | on Science -- Periodicals; Royal Society (Great Britain) -- Periodicals
The oldest scientific journal still running, begun by Henry Oldenburg.

68 nature-journal | periodical | 1869/.. | en
Nature
by Lockyer, Norman {1836–1920} = editor | at London: Macmillan | dated 1869–
call Q1 .N2 | ddc 505 | issn 0028-0836 | on Science -- Periodicals
A weekly for men of science and for the public, edited at first by an astronomer.

69 life-and-letters-of-charles-darwin | book | 1887 | en
The life and letters of Charles Darwin, including an autobiographical chapter
by Darwin, Francis {1848–1925} = editor; Darwin, Charles {1809–1882} | at London: John Murray | of 3 volumes
call QH31 .D2 A3 1887 | ddc 576.82092 | on Darwin, Charles, 1809-1882 -- Correspondence; Naturalists -- Great Britain -- Correspondence; Naturalists -- Great Britain -- Biography
A son’s choice of the letters, with the autobiography, somewhat trimmed.

70 principles-of-mr-harrisons-time-keeper | book | 1767 | en
The principles of Mr. Harrison’s time-keeper, with plates of the same
by Harrison, John {1693–1776}; Great Britain. Commissioners of Longitude | at London: Commissioners of Longitude
call QB107 .H3 1767 | ddc 681.118 | on Chronometers; Longitude; Clock and watch making
How the sea watch worked, published so that others could make one.

71 treatise-of-the-scurvy | book | 1753 | en
A treatise of the scurvy
by Lind, James {1716–1794} | at Edinburgh: A. Kincaid and A. Donaldson
call RC627 .S36 L5 1753 | ddc 616.394 | on Scurvy; Medicine, Naval; Sailors -- Diseases
Twelve sailors, six remedies, and the two who were given oranges and lemons.

72 inquiry-variolae-vaccinae | book | 1798 | en
An inquiry into the causes and effects of the variolae vaccinae
by Jenner, Edward {1749–1823} | at London: Sampson Low
call RM786 .J5 1798 | ddc 614.521 | on Smallpox -- Vaccination; Cowpox; Vaccination -- History
Case histories of milkmaids and of one gardener’s boy, with coloured plates.

73 de-motu-cordis | book | 1628 | la
Exercitatio anatomica de motu cordis et sanguinis in animalibus
by Harvey, William {1578–1657} | at Frankfurt am Main: Wilhelm Fitzer
call QP101 .H3 1628 | ddc 612.13 | on Blood -- Circulation; Heart; Physiology -- Early works to 1800
Seventy-two pages that show the blood goes round.

74 mode-of-communication-of-cholera | book | 1855 | en
On the mode of communication of cholera
by Snow, John {1813–1858} | at London: John Churchill | ed Second edition
call RC126 .S6 1855 | ddc 614.514 | on Cholera -- England -- London; Epidemiology; Water -- Pollution
The Broad Street pump, the map of deaths, and two water companies compared.

75 notes-on-nursing | book | 1860 | en
Notes on nursing: what it is, and what it is not
by Nightingale, Florence {1820–1910} | at London: Harrison
call RT40 .N5 1860 | ddc 610.73 | on Nursing; Hygiene; Ventilation
Air, light, quiet and observation: advice for every woman who has charge of the sick.

76 english-physitian | book | 1652 | en
The English physitian
by Culpeper, Nicholas {1616–1654} | at London: Peter Cole
call RS81 .C8 1652 | ddc 615.321 | on Herbs -- Therapeutic use; Medicine, Popular; Materia medica -- Early works to 1800
A cheap herbal in plain English, written against the monopoly of the physicians.

77 gerard-herball | book | 1597 | en
The herball or Generall historie of plantes
by Gerard, John {1545–1612} | at London: John Norton
call QK41 .G3 1597 | ddc 581.634 | on Herbals; Botany -- Pre-Linnean works; Medicinal plants
A gardener’s folio of some thousand pages, famous for its picture of the potato.

78 account-of-the-foxglove | book | 1785 | en
An account of the foxglove, and some of its medical uses
by Withering, William {1741–1799} | at Birmingham: M. Swinney
call RM666 .D5 W7 1785 | ddc 615.711 | on Digitalis; Materia medica; Heart -- Diseases -- Treatment
Case after case of dropsy, with doses that worked and doses that did not.

79 the-lancet | periodical | 1823/.. | en
The Lancet
by Wakley, Thomas {1795–1862} = editor | at London | dated 1823–
call R31 .L3 | ddc 610.5 | issn 0140-6736 | on Medicine -- Periodicals; Surgery -- Periodicals
A reforming surgeon’s weekly, printed to let light in.

80 anatomy-descriptive-and-surgical | book | 1858 | en
Anatomy, descriptive and surgical
by Gray, Henry {1827–1861}; Carter, H. V. (Henry Vandyke) {1831–1897} = illustrator | at London: John W. Parker and Son
call QM23 .G7 1858 | ddc 611 | on Human anatomy; Anatomy, Surgical and topographical; Medical illustration
Gray’s text and Carter’s drawings, with the names lettered on the parts.

81 bills-of-mortality-observations | book | 1662 | en
Natural and political observations mentioned in a following index, and made upon the bills of mortality
by Graunt, John {1620–1674} | at London: John Martin, James Allestry and Thomas Dicas
call HB3585 .G7 1662 | ddc 304.645 | on Mortality -- England -- London; Vital statistics; Registers of births, etc. -- England -- London
A haberdasher counts the parish clerks’ returns and founds a science.

82 wonderful-adventures-of-mrs-seacole | book | 1857 | en
Wonderful adventures of Mrs. Seacole in many lands
by Seacole, Mary {1805–1881} | at London: James Blackwood
call CT788 .S4 A3 1857 | ddc 610.73092 | on Seacole, Mary, 1805-1881; Crimean War, 1853-1856 -- Medical care; Nurses -- Jamaica -- Biography
From Kingston to Panama to Balaklava, healing and keeping an hotel.
`,
)
