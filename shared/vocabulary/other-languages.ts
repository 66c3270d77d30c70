/**
 * Other labels in German, French and Spanish, one concept a line: id | Deutsch | français | español.
 * The terms are plain names of subjects as RSWK, RAMEAU and Spanish catalogues use them; they are matched, never shown.
 */
const TABLE = `
general | Allgemeines; Sammelwerk | Généralités | Generalidades
encyclopaedias | Enzyklopädie; Nachschlagewerk; Lexikon; Almanach; Jahrbuch | Encyclopédies; Ouvrages de référence; Annuaires; Almanachs | Enciclopedias; Obras de referencia; Anuarios; Almanaques
learned-societies | Gelehrte Gesellschaft; Akademie; Wissenschaftliche Gesellschaft | Sociétés savantes; Académies | Sociedades científicas; Academias
books-and-archives | Buch; Buchgeschichte; Buchwesen; Bibliografie | Livres; Histoire du livre; Bibliographie | Libros; Historia del libro; Bibliografía
medieval-manuscripts | Handschrift; Handschriften; Handschriftenkunde; Stundenbuch | Manuscrits; Manuscrits médiévaux; Codicologie; Livres d'heures | Manuscritos; Manuscritos medievales; Códices
palaeography | Paläografie; Paläographie; Diplomatik; Urkundenlehre; Siegel | Paléographie; Diplomatique; Sceaux | Paleografía; Diplomática; Sellos
printing-history | Buchdruck; Druckgeschichte; Verlag; Buchhandel; Inkunabel; Druckerei | Imprimerie; Imprimeurs; Éditeurs; Libraires; Incunables | Imprenta; Impresores; Editoriales; Libreros; Incunables
libraries | Bibliothek; Bibliotheken; Bibliothekswesen; Bibliothekar | Bibliothèques; Bibliothéconomie; Bibliothécaires | Bibliotecas; Biblioteconomía; Bibliotecarios
archives | Archiv; Archivwesen; Archivkunde; Archivalien | Fonds d'archives; Archivistique | Archivos; Archivística
digital-humanities | Elektronische Bibliothek; Digitalisierung; Metadaten | Humanités numériques; Bibliothèques virtuelles; Numérisation; Métadonnées | Humanidades digitales; Bibliotecas digitales; Digitalización; Metadatos
conservation | Restaurierung; Bestandserhaltung; Papier | Livres -- Conservation et restauration; Papier | Conservación y restauración; Papel
ephemera | Flugschrift; Postkarte; Einblattdruck | Éphémères; Cartes postales; Brochures | Folletos; Tarjetas postales
reading-history | Lesen; Lektüre; Leser; Alphabetisierung | Lecture; Livres et lecture; Alphabétisation | Lectura; Libros y lectura; Alfabetización
east-asian-manuscripts | Chinesische Handschrift | Manuscrits chinois; Livres rares -- Chine | Manuscritos chinos
dunhuang-studies | Dunhuang-Handschriften | Manuscrits de Dunhuang; Grottes de Dunhuang | Manuscritos de Dunhuang
language | Sprache; Sprachwissenschaft; Linguistik; Philologie | Langage et langues; Linguistique; Langues; Philologie | Lenguaje; Lingüística; Lenguas; Filología
chinese-language | Chinesisch; Chinesische Sprache | Chinois (langue) | Chino (Lengua); Lengua china
chinese-script | Chinesische Schrift | Caractères chinois; Écriture chinoise | Caracteres chinos
dialects | Mundart; Dialekt | Dialectes | Dialectos
english-language | Englisch; Englische Sprache | Anglais (langue) | Inglés (Lengua); Lengua inglesa
dictionaries | Wörterbuch; Lexikografie | Dictionnaires; Lexicographie | Diccionarios; Lexicografía
language-learning | Fremdsprachenunterricht; Spracherwerb; Sprachunterricht | Langage et langues -- Étude et enseignement; Langues -- Acquisition | Enseñanza de lenguas; Adquisición del lenguaje
rhetoric | Rhetorik; Rede | Rhétorique; Art oratoire; Discours | Retórica; Oratoria; Discursos
japanese-language | Japanisch; Koreanisch | Japonais (langue); Coréen (langue) | Japonés (Lengua)
classical-languages | Latein; Griechisch; Altgriechisch | Latin (langue); Grec (langue) | Latín; Lengua latina; Griego
world-history | Geschichte; Weltgeschichte; Geschichtsschreibung; Geschichtswissenschaft; Zivilisation | Histoire; Histoire universelle; Historiographie; Civilisation | Historia; Historia universal; Historiografía; Civilización
ancient-history | Altertum; Antike; Alte Geschichte; Römisches Reich; Griechenland (Altertum) | Antiquité; Histoire ancienne; Rome -- Histoire; Empire romain | Antigüedad; Historia antigua; Imperio romano
medieval-history | Mittelalter; Kreuzzug; Kreuzzüge | Moyen Âge; Croisades; Histoire médiévale | Edad Media; Cruzadas; Historia medieval
archaeology | Archäologie; Ausgrabung; Bodenfund | Archéologie; Fouilles archéologiques | Arqueología; Excavaciones arqueológicas
european-history | Europäische Geschichte | Histoire de l'Europe | Historia de Europa
british-history | Englische Geschichte | Histoire de l'Angleterre | Historia de Inglaterra
victorian-age | Viktorianisches Zeitalter | Époque victorienne | Época victoriana
french-revolution | Französische Revolution; Napoleonische Kriege | Révolution française; France -- 1789-1799 (Révolution); Guerres napoléoniennes | Revolución francesa; Guerras napoleónicas
american-history | Geschichte der USA | Histoire des États-Unis | Historia de los Estados Unidos
latin-american-history | Lateinamerikanische Geschichte | Histoire de l'Amérique latine | Historia de América Latina
african-history | Afrikanische Geschichte | Histoire de l'Afrique | Historia de África
asian-history | Asiatische Geschichte | Histoire de l'Asie | Historia de Asia
empire | Kolonialismus; Imperialismus; Kolonie; Kolonialpolitik | Impérialisme; Colonies; Colonisation; Colonialisme | Imperialismo; Colonias; Colonización; Colonialismo
slavery | Sklaverei; Sklavenhandel; Abolitionismus | Esclavage; Esclaves -- Commerce; Traite des esclaves; Abolitionnistes | Esclavitud; Comercio de esclavos; Abolicionismo
chinese-history | Chinesische Geschichte | Histoire de la Chine | Historia de China
opium-war | Opiumkrieg | Guerre de l'opium | Guerra del Opio
silk-road | Seidenstraße; Zentralasien | Route de la soie; Asie centrale | Ruta de la Seda; Asia Central
local-history | Landeskunde; Heimatkunde; Ortsgeschichte; Regionalgeschichte; Landesgeschichte; Lokalgeschichte | Histoire locale; Histoire régionale | Historia local; Historia regional
town-history | Stadtgeschichte; Stadt; Großstadt | Villes; Histoire urbaine; Villes -- Histoire | Ciudades; Historia urbana
village-history | Dorf; Ländlicher Raum; Landleben; Bauer | Vie rurale; Conditions rurales; Paysans | Pueblos; Vida rural; Campesinos
estate-papers | Grundherrschaft; Gutsherrschaft; Herrenhaus | Seigneuries; Domaines seigneuriaux; Châteaux | Señoríos; Mayorazgos
folklore | Volkskunde; Brauch; Märchen; Sage; Volkserzählung; Volkskultur | Folklore; Contes; Légendes; Contes de fées; Mœurs et coutumes | Folclore; Cuentos populares; Leyendas; Costumbres
oral-history | Zeitzeuge; Interview | Histoire orale; Entretiens | Historia oral; Entrevistas
buildings-and-monuments | Denkmal; Burg; Baudenkmal; Denkmalpflege; Schloss | Monuments historiques; Châteaux forts; Monuments | Monumentos; Castillos; Edificios históricos
family-history | Genealogie; Familienforschung; Familie (Geschlecht); Ahnenforschung; Stammbaum; Ahnentafel | Généalogie; Histoire familiale | Genealogía; Linajes
surnames | Familienname; Personenname; Namenkunde; Onomastik | Noms de personnes; Noms de famille; Anthroponymie | Apellidos; Nombres de personas; Onomástica
census | Volkszählung | Recensement | Censos; Padrones
wills-and-probate | Testament; Erbrecht; Nachlass; Erbschaft | Testaments; Successions et héritages; Inventaires après décès | Testamentos; Herencias; Inventarios de bienes
births-marriages-deaths | Personenstandsregister; Standesamt | État civil | Registro civil
heraldry | Heraldik; Wappen; Wappenbuch; Adel | Héraldique; Armoiries; Armoriaux; Noblesse | Heráldica; Escudos de armas; Nobleza
passenger-lists | Passagierliste | Listes de passagers | Listas de pasajeros
childhood-and-family-life | Familie; Kindheit; Ehe; Kind | Famille; Enfance; Mariage; Enfants | Familia; Infancia; Matrimonio; Niños
parish-history | Pfarrei; Kirchengemeinde; Pfarrarchiv | Paroisses; Archives paroissiales | Parroquias; Archivos parroquiales
parish-registers | Kirchenbuch; Kirchenbücher; Taufbuch; Taufregister; Matrikel | Registres paroissiaux | Registros parroquiales; Libros parroquiales
church-buildings | Kirchenbau; Kirche (Bauwerk); Kathedrale; Dom | Églises; Cathédrales; Architecture religieuse; Abbayes | Iglesias; Catedrales; Arquitectura religiosa
church-courts | Bistum; Bischof; Diözese | Diocèses; Évêques | Diócesis; Obispos
tithes | Zehnt | Dîmes | Diezmos
nonconformity | Freikirche; Quäker; Methodismus; Täufer | Dissidents religieux; Quakers; Méthodisme | Disidentes religiosos; Cuáqueros; Metodismo
churchyards-and-burials | Friedhof; Grabmal; Epitaph; Bestattung; Inschrift; Grabinschrift | Cimetières; Tombes; Épitaphes; Inscriptions funéraires | Cementerios; Epitafios; Inscripciones; Tumbas
parish-clergy | Pfarrer; Klerus; Geistlicher | Clergé; Prêtres; Curés | Clero; Sacerdotes; Párrocos
maps-and-land | Karte; Kartografie; Kartographie; Atlas; Landkarte; Geografie | Cartes; Cartographie; Atlas; Géographie | Mapas; Cartografía; Atlas; Geografía
sea-charts | Seekarte; Portolan; Hydrografie | Cartes marines; Portulans; Hydrographie | Cartas náuticas; Portulanos; Hidrografía
surveying | Vermessung; Geodäsie; Kataster; Landesvermessung | Arpentage; Géodésie; Cadastre; Topographie | Topografía; Geodesia; Catastro; Agrimensura
land-tenure | Grundeigentum; Grundbesitz; Bodennutzung | Propriété foncière; Régime foncier; Utilisation du sol | Tenencia de la tierra; Propiedad de la tierra; Uso del suelo
historical-geography | Historische Geografie; Ortsname; Toponomastik; Flurname | Géographie historique; Toponymie; Noms de lieux | Geografía histórica; Toponimia; Nombres geográficos
travel | Reise; Reisebericht; Entdeckungsreise; Forschungsreise; Entdeckung | Voyages; Récits de voyages; Explorations; Découvertes géographiques; Explorateurs | Viajes; Libros de viajes; Descubrimientos geográficos; Exploradores
city-maps | Stadtplan; Stadtansicht; Vedute | Plans de villes; Vues | Planos de ciudades
human-geography | Anthropogeografie; Kulturlandschaft; Landschaft | Géographie humaine; Paysages | Geografía humana; Paisaje
maritime-history | Seefahrt; Meer; Schifffahrtsgeschichte; Seegeschichte | Histoire maritime; Mer; Vie en mer | Historia marítima; Historia naval; Mar
ships-and-shipping | Schifffahrt; Schiffahrt; Schiff; Handelsschifffahrt; Seeschifffahrt; Dampfschiff; Segelschiff; Reederei | Marine marchande; Navires; Transports maritimes; Bateaux; Paquebots; Voiliers | Marina mercante; Barcos; Buques; Transporte marítimo
navies | Marine; Kriegsmarine; Seekrieg; Kriegsschiff; Flotte; Seeschlacht | Marine de guerre; Marine militaire; Navires de guerre; Batailles navales | Marina de guerra; Armada; Buques de guerra; Batallas navales
shipbuilding | Schiffbau; Werft | Construction navale; Chantiers navals | Construcción naval; Astilleros
navigation | Navigationskunde; Nautik; Leuchtturm; Kompass | Navigation maritime; Phares; Boussole | Navegación; Náutica; Faros
ports | Hafen; Seehafen; Häfen | Ports maritimes; Docks; Douanes (bâtiments) | Puertos; Muelles
sailors | Seemann; Matrose; Seeleute; Fischer | Marins; Gens de mer; Pêcheurs | Marineros; Marinos; Pescadores
shipwrecks-and-piracy | Seeräuberei; Pirat; Piraterie; Schiffbruch; Schiffswrack; Schmuggel; Kaperei | Pirates; Piraterie; Naufrages; Épaves; Corsaires; Contrebande | Piratas; Piratería; Naufragios; Corsarios; Contrabando
log-books | Logbuch; Schiffstagebuch | Journaux de bord | Cuadernos de bitácora; Diarios de navegación
whaling-and-fisheries | Fischerei; Walfang | Pêches; Pêche commerciale; Baleines -- Chasse | Pesca; Pesquerías; Caza de ballenas
oceanography | Meereskunde; Ozeanografie; Gezeiten | Océanographie; Marées; Sciences de la mer | Oceanografía; Mareas
emigration | Auswanderung; Einwanderung; Auswanderer; Migration; Einwanderer; Immigrant | Émigration et immigration; Émigration; Immigration; Immigrés; Émigrés; Migrations humaines | Emigración e inmigración; Emigración; Inmigración; Inmigrantes; Emigrantes; Migraciones
overseas-chinese | Auslandschinesen; Chinesen | Chinois -- À l'étranger; Chinois; Diaspora chinoise | Chinos en el extranjero; Chinos
jewish-diaspora | Juden; Judentum (Volk); Jüdische Gemeinde | Juifs; Juifs -- Histoire | Judíos; Judíos -- Historia
refugees | Flüchtling; Exil; Vertreibung; Emigrant (Politik); Asyl | Réfugiés; Exil; Droit d'asile | Refugiados; Exilio; Exiliados; Derecho de asilo
ethnic-communities | Minderheit; Ethnische Gruppe; Rassismus; Ethnizität | Minorités; Relations interethniques; Ethnicité; Racisme | Minorías; Relaciones raciales; Etnicidad; Racismo
convict-transportation | Deportation; Strafkolonie | Déportation; Bagnes; Colonies pénitentiaires | Deportación; Colonias penales
war-and-military | Krieg; Militär; Militärgeschichte; Heer; Soldat; Kriegführung | Guerre; Art et science militaires; Histoire militaire; Armée; Soldats | Guerra; Historia militar; Ejército; Soldados; Arte y ciencia militar
first-world-war | Erster Weltkrieg; Weltkrieg, 1914-1918; Weltkrieg (1914-1918) | Guerre mondiale (1914-1918); Première Guerre mondiale | Guerra mundial (1914-1918); Primera Guerra Mundial; Guerra Mundial, 1914-1918
second-world-war | Zweiter Weltkrieg; Weltkrieg, 1939-1945; Weltkrieg (1939-1945); Judenvernichtung | Guerre mondiale (1939-1945); Seconde Guerre mondiale; Shoah | Guerra mundial (1939-1945); Segunda Guerra Mundial; Guerra Mundial, 1939-1945; Holocausto judío
civil-wars | Bürgerkrieg; Revolution; Aufstand | Guerres civiles; Révolutions; Guerre civile | Guerra civil; Guerras civiles; Revoluciones
weapons-and-fortification | Waffe; Festung; Befestigung; Artillerie; Feuerwaffe | Armes; Fortifications; Armes à feu; Artillerie | Armas; Fortificaciones; Fortificación; Armas de fuego; Artillería
regiments | Regiment; Offizier | Régiments; Officiers | Regimientos; Oficiales militares
prisoners-of-war | Kriegsgefangener; Konzentrationslager; Kriegsgefangenschaft | Prisonniers de guerre; Camps de concentration | Prisioneros de guerra; Campos de concentración
air-warfare | Luftkrieg; Luftwaffe | Guerre aérienne; Forces aériennes; Aéronautique militaire | Guerra aérea; Fuerzas aéreas
intelligence-and-espionage | Spionage; Geheimdienst; Kryptologie; Nachrichtendienst | Espionnage; Services de renseignements; Cryptographie; Espions | Espionaje; Servicios de inteligencia; Criptografía
trade | Handel; Wirtschaft; Industrie; Wirtschaftsgeschichte; Gewerbe; Volkswirtschaft | Commerce; Économie politique; Histoire économique; Industrie; Économie | Comercio; Economía; Historia económica; Industria; Empresas
foreign-trade | Außenhandel; Welthandel; Zoll | Commerce extérieur; Commerce international; Douanes; Tarif douanier | Comercio exterior; Comercio internacional; Aduanas; Aranceles
merchants | Kaufmann; Zunft; Gilde; Einzelhandel; Markt; Handwerkszunft | Marchands; Corporations; Guildes; Commerce de détail; Marchés; Négociants | Comerciantes; Gremios; Comercio minorista; Mercados; Mercaderes
banking-and-money | Bank; Geld; Münze; Numismatik; Finanzwesen; Bankgeschichte; Papiergeld | Banques; Monnaie; Numismatique; Finances; Pièces de monnaie; Monnaies | Bancos; Dinero; Moneda; Numismática; Finanzas; Monedas
taxation | Steuer; Finanzpolitik; Staatsfinanzen; Öffentliche Finanzen; Steuerpolitik | Impôts; Finances publiques; Fiscalité | Impuestos; Hacienda pública; Finanzas públicas
industrial-revolution | Industrialisierung; Industrielle Revolution; Fabrik | Révolution industrielle; Industrialisation; Usines; Manufactures | Revolución industrial; Industrialización; Fábricas
textiles | Textilindustrie; Baumwolle; Seide; Wolle; Weberei; Textilien | Industries textiles; Coton; Soie; Laine; Tissage; Textiles et tissus | Industria textil; Algodón; Seda; Lana; Tejidos
mining | Bergbau; Kohlenbergbau; Metallurgie; Eisenindustrie; Erz; Bergwerk | Mines; Charbon -- Mines et extraction; Métallurgie; Industries minières; Mines de charbon | Minas; Minería; Minas de carbón; Metalurgia
railways | Eisenbahn; Eisenbahngeschichte; Lokomotive | Chemins de fer; Trains; Locomotives | Ferrocarriles; Trenes; Locomotoras
transport | Verkehr; Verkehrswesen; Straße; Kanal; Post; Straßenbau; Binnenschifffahrt | Transports; Routes; Canaux; Service postal; Postes; Navigation intérieure | Transportes; Carreteras; Canales; Correos; Caminos
labour | Arbeiterbewegung; Arbeiter; Gewerkschaft; Streik; Arbeit; Arbeiterklasse | Travail; Ouvriers; Syndicats; Classe ouvrière; Mouvement ouvrier; Grèves | Trabajo; Trabajadores; Sindicatos; Clase obrera; Movimiento obrero; Huelgas
business-archives | Unternehmen; Unternehmensgeschichte; Firmengeschichte; Rechnungsbuch | Entreprises; Archives d'entreprises; Sociétés commerciales; Livres de comptes | Archivos de empresas; Libros de contabilidad; Compañías
management | Management; Betriebswirtschaft; Werbung; Marketing; Buchführung | Gestion d'entreprise; Publicité; Comptabilité; Marketing | Administración de empresas; Publicidad; Contabilidad; Mercadotecnia
politics | Politik; Staat; Regierung; Verwaltung; Politische Wissenschaft; Politisches System | Politique; Politique et gouvernement; État; Administration publique; Science politique | Política; Política y gobierno; Estado; Gobierno; Administración pública; Ciencia política
parliament | Parlament; Wahl; Wahlrecht; Landtag; Reichstag | Parlements; Élections; Suffrage; Assemblées législatives | Parlamento; Elecciones; Sufragio; Cortes
diplomacy | Diplomatie; Außenpolitik; Internationale Politik; Staatsvertrag; Internationale Beziehungen | Diplomatie; Relations internationales; Relations extérieures; Traités; Politique étrangère | Diplomacia; Relaciones internacionales; Relaciones exteriores; Tratados; Política exterior
political-thought | Politische Theorie; Demokratie; Liberalismus; Nationalismus; Konservatismus; Politische Philosophie | Idées politiques; Démocratie; Libéralisme; Nationalisme; Philosophie politique | Teoría política; Democracia; Liberalismo; Nacionalismo; Pensamiento político
socialism | Sozialismus; Kommunismus; Marxismus; Anarchismus; Sozialdemokratie | Socialisme; Communisme; Marxisme; Anarchisme | Socialismo; Comunismo; Marxismo; Anarquismo
monarchy-and-court | Monarchie; Hof; König; Kaiser; Herrscher; Fürst | Monarchie; Rois et souverains; Cour; Empereurs; Reines | Monarquía; Reyes y soberanos; Emperadores
local-government | Kommunalverwaltung; Gemeindeverwaltung; Kommunalpolitik; Polizei | Administration locale; Administration municipale; Collectivités locales | Administración local; Gobierno municipal; Policía; Municipios
human-rights | Menschenrecht; Menschenrechte; Bürgerrecht; Bürgerrechtsbewegung | Droits de l'homme; Droits civils et politiques | Derechos humanos; Derechos civiles
law | Recht; Rechtswissenschaft; Gesetz | Droit; Lois; Jurisprudence | Derecho; Leyes; Legislación; Jurisprudencia
courts-and-trials | Gericht; Prozess; Strafprozess; Gerichtsbarkeit | Tribunaux; Procès; Procédure pénale | Tribunales; Juicios; Procesos judiciales
crime | Verbrechen; Kriminalität; Strafe; Gefängnis; Mord; Kriminologie; Strafrecht; Strafvollzug | Criminalité; Prisons; Peines; Meurtre; Crimes et criminels; Droit pénal; Criminologie | Crimen; Delincuencia; Prisiones; Asesinato; Derecho penal; Criminología; Castigo
legal-history | Rechtsgeschichte; Römisches Recht; Urkunde | Droit -- Histoire; Droit romain; Chartes | Derecho romano; Historia del derecho; Cartas pueblas; Derecho -- Historia
international-law | Völkerrecht; Seerecht; Internationales Recht | Droit international; Droit de la mer; Droit maritime | Derecho internacional; Derecho del mar; Derecho marítimo
property-law | Eigentum; Vertrag; Urheberrecht; Sachenrecht | Droit d'auteur; Contrats; Propriété intellectuelle; Biens (droit) | Derecho de propiedad; Contratos; Propiedad intelectual; Derechos de autor
constitutional-law | Verfassung; Verfassungsrecht; Verfassungsgeschichte; Grundgesetz | Constitutions; Droit constitutionnel; Histoire constitutionnelle | Constituciones; Derecho constitucional
society | Gesellschaft; Soziologie; Sozialgeschichte; Sozialwissenschaften; Alltag | Société; Sociologie; Histoire sociale; Sciences sociales; Conditions sociales; Vie sociale | Sociedad; Sociología; Historia social; Ciencias sociales; Condiciones sociales; Vida social y costumbres
women | Frau; Frauen; Frauenbewegung; Geschlecht; Feminismus; Frauengeschichte; Geschlechterrolle; Frauenemanzipation | Femmes; Féminisme; Femmes -- Histoire; Rôle selon le sexe | Mujeres; Feminismo; Género; Historia de las mujeres
population | Bevölkerung; Demografie; Bevölkerungsentwicklung; Statistik; Sterblichkeit | Population; Démographie; Mortalité; Statistiques | Población; Demografía; Mortalidad; Estadísticas
poverty-and-welfare | Armut; Armenfürsorge; Sozialpolitik; Wohlfahrt; Hungersnot; Fürsorge | Pauvreté; Pauvres; Aide sociale; Assistance publique; Famines; Œuvres de bienfaisance | Pobreza; Pobres; Beneficencia; Asistencia social; Hambre; Caridad
social-classes | Sozialstruktur; Bürgertum; Elite; Soziale Klasse; Oberschicht; Mittelstand | Classes sociales; Bourgeoisie; Élites; Aristocratie; Mobilité sociale | Clases sociales; Burguesía; Élites; Aristocracia; Clase media
anthropology | Ethnologie; Völkerkunde; Anthropologie; Indigenes Volk | Anthropologie; Ethnologie; Peuples autochtones | Antropología; Etnología; Pueblos indígenas
newspapers | Zeitung; Presse; Journalismus; Zeitschrift; Massenmedien; Rundfunk | Presse; Journaux; Journalisme; Périodiques; Médias; Radiodiffusion | Prensa; Periódicos; Periodismo; Revistas; Medios de comunicación; Radiodifusión
food-and-drink | Ernährung; Kochen; Kochbuch; Wein; Esskultur; Getränk; Bier; Lebensmittel | Cuisine; Alimentation; Vin; Gastronomie; Thé; Boissons; Aliments | Cocina; Alimentación; Vino; Gastronomía; Bebidas; Alimentos
costume | Kleidung; Mode; Tracht | Costume; Vêtements; Mode | Indumentaria; Moda; Trajes; Vestido
sport-and-leisure | Sport; Freizeit; Spiel; Tourismus; Schach | Sports; Loisirs; Jeux; Tourisme; Échecs | Deportes; Ocio; Juegos; Turismo; Ajedrez
communication-and-culture | Kultur; Kulturgeschichte; Alltagskultur; Kulturwissenschaften; Geistesleben | Culture; Histoire culturelle; Vie intellectuelle; Culture populaire | Cultura; Historia cultural; Vida intelectual; Cultura popular
secret-societies | Freimaurerei; Geheimbund; Verein; Bruderschaft | Franc-maçonnerie; Sociétés secrètes; Associations; Confréries | Masonería; Sociedades secretas; Asociaciones; Cofradías
education | Bildung; Erziehung; Schule; Unterricht; Pädagogik; Bildungswesen; Lehrer | Éducation; Enseignement; Écoles; Pédagogie; Enseignants | Educación; Enseñanza; Escuelas; Pedagogía; Maestros
education-history | Bildungsgeschichte; Schulgeschichte | Éducation -- Histoire; Histoire de l'éducation | Historia de la educación; Educación -- Historia
universities | Universität; Hochschule; Studium; Hochschulbildung | Universités; Enseignement supérieur; Étudiants; Thèses | Universidades; Enseñanza superior; Educación superior; Estudiantes universitarios; Tesis
childrens-books | Kinderbuch; Jugendliteratur; Kinderliteratur; Schulbuch | Littérature de jeunesse; Livres pour enfants; Manuels d'enseignement | Literatura infantil; Libros de texto; Literatura juvenil
religion | Religion; Theologie; Mythologie; Kirche; Glaube; Religionsgeschichte | Religion; Religions; Théologie; Mythologie; Foi | Religión; Religiones; Teología; Mitología; Fe
christianity | Christentum; Kirchengeschichte; Katholische Kirche; Evangelische Kirche; Predigt; Protestantismus; Kirchenlehre | Christianisme; Église -- Histoire; Église catholique; Protestantisme; Sermons | Cristianismo; Iglesia católica; Historia de la Iglesia; Protestantismo; Sermones
bible | Bibel; Altes Testament; Neues Testament; Bibelwissenschaft | Bible; Nouveau Testament; Ancien Testament | Biblia; Nuevo Testamento; Antiguo Testamento
reformation | Reformation; Gegenreformation; Luther, Martin | Réforme (christianisme); Contre-Réforme; Réforme | Reforma protestante; Contrarreforma
missions | Mission; Missionar; Jesuiten; Missionsgesellschaft | Missions chrétiennes; Missionnaires; Jésuites | Misiones; Misioneros; Jesuitas
buddhism | Buddhismus; Zen-Buddhismus | Bouddhisme; Bouddhisme zen | Budismo; Budismo zen
taoism | Taoismus; Daoismus | Taoïsme | Taoísmo
islam | Islam; Koran; Muslim | Islam; Coran; Musulmans | Islam; Corán; Musulmanes; Islamismo
judaism | Judentum; Talmud | Judaïsme; Talmud | Judaísmo; Talmud
hinduism | Hinduismus | Hindouisme | Hinduismo
popular-religion | Hexe; Hexenverfolgung; Magie; Aberglaube; Volksglaube; Volksfrömmigkeit; Astrologie; Okkultismus | Sorcellerie; Magie; Superstition; Divination; Astrologie; Occultisme; Religion populaire | Brujería; Magia; Superstición; Religiosidad popular; Astrología; Adivinación; Ocultismo
saints-and-pilgrims | Heiliger; Wallfahrt; Kloster; Mönchtum; Orden; Pilger; Heiligenverehrung | Saints; Pèlerinages; Monastères; Monachisme; Pèlerins; Ordres monastiques | Santos; Peregrinaciones; Monasterios; Monacato; Órdenes religiosas
philosophy | Philosophie; Metaphysik; Erkenntnistheorie; Logik; Ideengeschichte | Philosophie; Métaphysique; Théorie de la connaissance; Logique | Filosofía; Metafísica; Teoría del conocimiento; Lógica
chinese-philosophy | Chinesische Philosophie; Konfuzianismus; Konfuzius | Philosophie chinoise; Confucianisme | Filosofía china; Confucianismo
western-philosophy | Aufklärung; Deutscher Idealismus | Siècle des lumières; Philosophie moderne; Philosophie allemande | Ilustración; Filosofía moderna
ancient-philosophy | Antike Philosophie; Platon; Aristoteles; Stoa | Philosophie antique; Platon; Aristote; Stoïciens | Filosofía antigua; Platón; Aristóteles; Estoicos
ethics | Ethik; Moral; Tugend | Morale; Éthique; Vertus | Ética; Moral; Virtudes
psychology | Psychologie; Psychoanalyse; Gefühl; Bewusstsein | Psychologie; Psychanalyse; Émotions; Conscience | Psicología; Psicoanálisis; Emociones; Conciencia
aesthetics | Ästhetik; Kunstphilosophie | Esthétique; Beau | Estética; Belleza
letters-and-diaries | Brief; Tagebuch; Briefwechsel; Korrespondenz; Briefe; Briefsammlung | Correspondance; Journaux intimes; Lettres | Cartas; Diarios; Correspondencia; Epistolarios
biography | Biografie; Biographie; Lebenslauf | Biographies; Dictionnaires biographiques | Biografías; Biografía; Diccionarios biográficos
autobiography | Autobiografie; Autobiographie; Erinnerungen; Memoiren | Autobiographies; Mémoires; Souvenirs | Autobiografía; Autobiografías; Memorias
essays | Essay; Aufsatz | Essais | Ensayos
literature | Literatur; Literaturgeschichte; Literaturkritik; Literaturwissenschaft; Englisch -- Literatur | Littérature; Critique littéraire; Littérature anglaise; Histoire littéraire | Literatura; Crítica literaria; Literatura inglesa; Historia de la literatura
poetry | Lyrik; Gedicht; Dichter; Sonett | Poésie; Poèmes; Poètes; Poésie anglaise; Sonnets | Poesía; Poemas; Poetas; Sonetos
romanticism | Romantik | Romantisme | Romanticismo
medieval-literature | Mittelalterliche Literatur; Artusepik; Artusdichtung | Littérature médiévale; Cycle d'Arthur | Literatura medieval; Ciclo artúrico
classical-literature | Griechisch -- Literatur; Latein -- Literatur; Antike Literatur; Klassische Philologie | Littérature ancienne; Littérature grecque; Littérature latine | Literatura clásica; Literatura griega; Literatura latina
american-literature | Amerikanische Literatur; USA -- Literatur | Littérature américaine; Roman américain | Literatura estadounidense; Novela estadounidense
french-literature | Französisch -- Literatur; Französische Literatur; Französisch | Littérature française; Roman français; Poésie française | Literatura francesa; Novela francesa
german-literature | Deutsch -- Literatur; Deutsche Literatur; Deutsch -- Lyrik | Littérature allemande; Roman allemand | Literatura alemana; Novela alemana
russian-literature | Russisch -- Literatur; Russische Literatur | Littérature russe; Roman russe | Literatura rusa; Novela rusa
italian-and-spanish-literature | Italienisch -- Literatur; Spanisch -- Literatur; Spanische Literatur | Littérature italienne; Littérature espagnole; Roman espagnol | Literatura española; Novela española; Poesía española; Literatura italiana; Teatro español
japanese-literature | Japanisch -- Literatur; Japanische Literatur | Littérature japonaise; Roman japonais | Literatura japonesa
ballads | Ballade; Volkslied; Volkslieder | Ballades; Chansons populaires; Littérature de colportage | Baladas; Romancero; Literatura de cordel; Canciones populares
satire-and-humour | Satire; Humor; Parodie | Satire; Humour; Parodies | Sátira; Humor; Humorismo
translation | Übersetzung; Übersetzen | Traduction; Traductions | Traducción; Traducciones
chinese-literature | Chinesisch -- Literatur; Chinesische Literatur | Littérature chinoise | Literatura china
chinese-poetry | Chinesische Lyrik; Chinesisch -- Lyrik | Poésie chinoise | Poesía china
classical-chinese-fiction | Chinesischer Roman | Roman chinois | Novela china
fiction | Roman; Erzählung; Novelle; Kurzgeschichte; Englisch -- Roman | Roman; Romans; Nouvelles; Roman anglais; Fiction narrative | Novela; Novelas; Cuentos; Novela inglesa; Narrativa
gothic-fiction | Schauerroman; Gespenstergeschichte; Horrorliteratur | Roman gothique; Littérature d'horreur; Histoires de fantômes | Novela gótica; Cuentos de terror
detective-fiction | Kriminalroman; Detektivroman; Kriminalliteratur | Roman policier; Romans policiers | Novela policíaca; Novela negra
adventure-fiction | Abenteuerroman; Seeroman | Roman d'aventures; Récits de mer | Novela de aventuras
science-fiction | Science-Fiction; Fantasy; Utopie | Science-fiction; Roman fantastique; Utopies | Ciencia ficción; Literatura fantástica; Utopías
historical-fiction | Historischer Roman | Roman historique | Novela histórica
romance-fiction | Liebesroman; Frauenroman | Roman d'amour; Roman sentimental | Novela rosa; Novela sentimental
theatre | Theater; Drama; Schauspiel; Schauspieler; Bühne | Théâtre; Théâtre (genre littéraire); Acteurs; Arts du spectacle; Comédiens | Teatro; Actores; Artes escénicas; Arte dramático
chinese-opera | Peking-Oper; Chinesisches Theater | Opéra de Pékin; Théâtre chinois | Ópera de Pekín; Teatro chino
playhouses | Theaterbau; Bühnenbild | Salles de spectacle; Décors de théâtre | Escenografía
music-hall | Zirkus; Varieté; Kabarett; Puppentheater | Cirque; Music-hall; Cabarets; Marionnettes | Circo; Títeres; Marionetas; Zarzuela
dance | Tanz; Ballett | Danse; Ballet | Danza; Baile
film | Film; Kino; Filmgeschichte; Fernsehen | Cinéma; Films; Télévision | Cine; Películas; Televisión; Cinematografía
music | Musik; Musikwissenschaft; Musikgeschichte; Komponist | Musique; Musicologie; Compositeurs; Histoire de la musique | Música; Musicología; Compositores; Historia de la música
opera | Oper; Oratorium; Libretto; Operette | Opéra; Opéras; Oratorios; Livrets | Ópera; Óperas; Libretos
church-music | Kirchenmusik; Kirchenlied; Geistliche Musik; Choral; Orgelmusik | Musique religieuse; Cantiques; Musique d'église; Hymnes | Música religiosa; Himnos; Música sacra
popular-music | Volksmusik; Popmusik; Unterhaltungsmusik; Lied; Jazz | Musique populaire; Chansons; Jazz; Musique folklorique | Música popular; Canciones; Jazz; Música folclórica
instrumental-music | Instrumentalmusik; Klaviermusik; Kammermusik; Sinfonie; Streichquartett; Orchestermusik | Musique instrumentale; Musique pour piano; Musique de chambre; Symphonies; Quatuors à cordes | Música instrumental; Música para piano; Música de cámara; Sinfonías
musical-instruments | Musikinstrument; Klavier; Orgel; Geige | Instruments de musique; Piano; Orgue; Violon | Instrumentos musicales; Instrumentos de música; Órgano
music-manuscripts | Musikhandschrift; Noten; Notenschrift | Partitions; Manuscrits musicaux; Notation musicale | Partituras; Manuscritos musicales; Notación musical
art | Kunst; Bildende Kunst; Kunstgeschichte; Künstler | Art; Arts; Beaux-arts; Histoire de l'art; Artistes | Arte; Artes; Bellas artes; Historia del arte; Artistas
painting | Malerei; Gemälde; Porträt; Bildnis; Landschaftsmalerei; Maler; Aquarell | Peinture; Portraits; Peintres; Peinture de paysages; Aquarelle | Pintura; Retratos; Pintores; Paisajes en el arte; Acuarela
chinese-painting | Chinesische Malerei | Peinture chinoise | Pintura china
calligraphy | Kalligrafie; Kalligraphie | Calligraphie | Caligrafía
prints-and-drawings | Druckgrafik; Zeichnung; Holzschnitt; Kupferstich; Lithografie; Grafik; Radierung | Estampe; Gravure; Dessin; Lithographie; Gravures; Estampes | Grabado; Grabados; Dibujo; Litografía; Xilografía; Estampas
caricature | Karikatur; Comic; Plakat | Caricature; Bandes dessinées; Affiches; Dessins humoristiques | Caricaturas; Cómics; Carteles; Historietas
photography | Fotografie; Photographie; Fotograf | Photographie; Photographies; Photographes | Fotografía; Fotografías; Fotógrafos
sculpture | Plastik; Skulptur; Bildhauer; Statue | Sculpture; Sculpteurs; Statues | Escultura; Escultores; Estatuas
ceramics-and-decorative-arts | Keramik; Porzellan; Kunstgewerbe; Kunsthandwerk; Möbel; Schmuck; Goldschmiedekunst | Céramique; Porcelaine; Arts décoratifs; Mobilier; Bijoux; Orfèvrerie | Cerámica; Porcelana; Artes decorativas; Muebles; Joyas; Orfebrería
architecture | Architektur; Baukunst; Architekt; Bauwerk; Wohnhaus; Palast | Architecture; Architectes; Constructions; Palais; Architecture domestique | Arquitectura; Arquitectos; Edificios; Palacios; Viviendas
city-planning | Stadtplanung; Städtebau; Garten; Gartenkunst; Landschaftsarchitektur; Gartenarchitektur | Urbanisme; Jardins; Architecture du paysage; Aménagement urbain | Urbanismo; Jardines; Planificación urbana; Arquitectura del paisaje
illustrated-books | Buchmalerei; Buchillustration; Bucheinband; Einband; Illustriertes Buch; Buchkunst | Enluminure; Illustration des livres; Reliure; Livres illustrés; Miniatures | Iluminación de libros; Libros ilustrados; Encuadernación; Miniaturas; Ilustración de libros
museums-and-collecting | Museum; Sammlung; Ausstellung; Sammler; Kunstsammlung | Musées; Expositions; Collectionneurs; Muséologie | Museos; Coleccionismo; Exposiciones; Museología; Colecciones
science | Naturwissenschaften; Wissenschaft; Forschung | Sciences; Sciences naturelles; Recherche scientifique | Ciencia; Ciencias; Ciencias naturales; Investigación científica
mathematics | Mathematik; Geometrie; Algebra; Arithmetik; Wahrscheinlichkeitsrechnung | Mathématiques; Géométrie; Algèbre; Arithmétique; Probabilités | Matemáticas; Geometría; Álgebra; Aritmética; Probabilidades
astronomy | Astronomie; Stern; Komet; Planet; Kosmologie; Sternwarte | Astronomie; Étoiles; Comètes; Planètes; Cosmologie; Observatoires | Astronomía; Estrellas; Cometas; Planetas; Cosmología; Observatorios
physics | Physik; Optik; Mechanik; Elektrizität; Magnetismus; Quantentheorie; Wärmelehre | Physique; Optique; Mécanique; Électricité; Magnétisme; Théorie quantique | Física; Óptica; Mecánica; Electricidad; Magnetismo; Teoría cuántica
chemistry | Chemie; Biochemie; Chemisches Element | Chimie; Biochimie; Éléments chimiques | Química; Bioquímica; Elementos químicos
earth-sciences | Geowissenschaften; Meteorologie; Klima; Erdbeben; Vulkan; Wetter | Sciences de la terre; Météorologie; Climat; Climatologie; Tremblements de terre; Volcans | Ciencias de la tierra; Meteorología; Climatología; Clima; Terremotos; Volcanes
geology | Geologie; Paläontologie; Fossil; Mineralogie | Géologie; Paléontologie; Fossiles; Minéralogie | Geología; Paleontología; Fósiles; Mineralogía
biology | Biologie; Genetik; Zelle; Ökologie; Mikrobiologie; Physiologie | Biologie; Génétique; Cellules; Écologie; Microbiologie; Physiologie | Biología; Genética; Células; Ecología; Microbiología; Fisiología
history-of-science | Wissenschaftsgeschichte; Naturwissenschaften -- Geschichte; Naturwissenschaftler | Sciences -- Histoire; Histoire des sciences; Scientifiques | Historia de la ciencia; Ciencia -- Historia; Científicos
evolution | Evolution; Evolutionstheorie; Darwinismus | Évolution (biologie); Sélection naturelle; Darwinisme | Evolución (Biología); Selección natural; Darwinismo
history-of-astronomy | Astronomie -- Geschichte; Kalender; Zeitrechnung | Astronomie -- Histoire; Calendriers; Chronologie | Astronomía -- Historia; Calendarios; Cronología
history-of-mathematics | Mathematik -- Geschichte | Mathématiques -- Histoire | Matemáticas -- Historia
alchemy | Alchemie | Alchimie | Alquimia
scientific-instruments | Wissenschaftliches Gerät; Fernrohr; Mikroskop; Uhr; Instrument (Wissenschaft) | Instruments scientifiques; Télescopes; Microscopes; Horloges et montres | Instrumentos científicos; Telescopios; Microscopios; Relojes
history-of-technology | Technik -- Geschichte; Technikgeschichte; Erfindung; Erfinder | Technologie -- Histoire; Techniques -- Histoire; Inventions; Inventeurs | Historia de la tecnología; Inventos; Inventores
medicine | Medizin; Gesundheit; Krankheit; Arzt und Patient | Médecine; Santé; Maladies; Soins médicaux | Medicina; Salud; Enfermedades; Asistencia médica
history-of-medicine | Medizin -- Geschichte; Medizingeschichte; Arzt; Chirurg | Médecine -- Histoire; Histoire de la médecine; Médecins; Chirurgiens | Historia de la medicina; Medicina -- Historia; Médicos; Cirujanos
chinese-medicine | Chinesische Medizin; Akupunktur | Médecine chinoise; Acupuncture | Medicina china; Acupuntura
public-health | Gesundheitswesen; Öffentliche Gesundheit; Epidemie; Seuche; Pest; Pocken; Impfung; Hygiene | Santé publique; Épidémies; Peste; Variole; Grippe; Hygiène; Choléra | Salud pública; Epidemias; Peste; Viruela; Cólera; Higiene; Gripe
hospitals-and-nursing | Krankenhaus; Krankenpflege; Hebamme; Hospital | Hôpitaux; Soins infirmiers; Sages-femmes; Infirmières | Hospitales; Enfermería; Comadronas; Enfermeras
mental-health | Psychiatrie; Psychische Störung; Neurologie; Psychisch Kranker | Santé mentale; Psychiatrie; Maladies mentales; Neurologie; Hôpitaux psychiatriques | Salud mental; Psiquiatría; Enfermedades mentales; Neurología
herbals | Kräuterbuch; Pharmazie; Arzneimittel; Heilpflanze; Apotheke; Arzneipflanzen | Herbiers médicinaux; Pharmacie; Médicaments; Plantes médicinales; Pharmacologie | Herbarios; Farmacia; Medicamentos; Plantas medicinales; Farmacología
anatomy | Anatomie; Körper; Mensch (Körper) | Anatomie humaine; Anatomie; Corps humain | Anatomía; Cuerpo humano; Anatomía humana
veterinary-medicine | Tiermedizin; Veterinärmedizin | Médecine vétérinaire | Veterinaria; Medicina veterinaria
technology | Technik; Ingenieurwissenschaften; Technologie | Technologie; Ingénierie; Techniques | Tecnología; Ingeniería; Técnica
computing | Informatik; Computer; Internet; Programmierung; Softwareentwicklung; Datenverarbeitung | Informatique; Ordinateurs; Internet; Logiciels; Programmation | Informática; Ordenadores; Computadoras; Internet; Programación
artificial-intelligence | Künstliche Intelligenz; Maschinelles Lernen; Robotik | Intelligence artificielle; Apprentissage automatique; Robotique | Inteligencia artificial; Aprendizaje automático; Robótica
engineering | Bauingenieurwesen; Maschinenbau; Brücke; Wasserbau; Dampfmaschine; Ingenieur | Génie civil; Génie mécanique; Ponts; Ingénieurs; Machines à vapeur | Ingeniería civil; Puentes; Ingenieros; Máquinas de vapor; Ingeniería mecánica
electricity-and-telegraph | Telegrafie; Telefon; Elektrotechnik; Elektronik; Funk; Nachrichtentechnik | Télégraphe; Téléphone; Électrotechnique; Électronique; Radio; Télécommunications | Telégrafo; Teléfono; Electrónica; Radio; Ingeniería eléctrica; Telecomunicaciones
aviation | Luftfahrt; Raumfahrt; Flugzeug; Ballon | Aéronautique; Avions; Astronautique; Aviation; Ballons | Aviación; Aeronáutica; Aviones; Astronáutica
crafts | Handwerk; Handwerker; Tischlerei | Artisanat; Métiers; Artisans; Menuiserie | Artesanía; Oficios; Artesanos; Carpintería
energy | Energie; Erdöl; Kernenergie; Energiewirtschaft; Erneuerbare Energien; Energiepolitik | Énergie; Pétrole; Énergie nucléaire; Énergies renouvelables | Energía; Petróleo; Energía nuclear; Energías renovables
nature | Natur | Nature | Naturaleza
natural-history | Naturkunde; Naturgeschichte; Naturforscher | Histoire naturelle; Sciences naturelles -- Histoire; Naturalistes | Historia natural; Naturalistas
botany | Botanik; Pflanze; Pflanzen; Flora; Baum; Blume | Botanique; Plantes; Arbres; Fleurs; Flore | Botánica; Plantas; Árboles; Flores; Flora
zoology | Zoologie; Tiere; Vogel; Vögel; Insekten; Fische; Säugetiere; Fauna | Zoologie; Animaux; Oiseaux; Insectes; Poissons; Mammifères; Faune | Zoología; Animales; Aves; Insectos; Peces; Mamíferos; Fauna
gardening | Gartenbau; Obstbau; Gemüse | Jardinage; Horticulture; Fruits; Légumes | Jardinería; Horticultura; Frutas; Hortalizas
agriculture | Landwirtschaft; Ackerbau; Agrarpolitik; Agrargeschichte; Getreide | Agriculture; Exploitations agricoles; Agriculture -- Histoire | Agricultura; Cultivos; Agricultores; Historia de la agricultura
animals-and-husbandry | Viehzucht; Pferd; Hund; Rind; Schaf; Imkerei; Biene; Haustiere | Élevage; Chevaux; Chiens; Bovins; Moutons; Abeilles; Apiculture | Ganadería; Caballos; Perros; Ovejas; Apicultura; Abejas
forestry | Wald; Forstwirtschaft; Forst; Holz | Forêts; Sylviculture; Foresterie; Bois | Bosques; Silvicultura; Montes; Madera
climate-change | Klimaänderung; Klimawandel; Naturschutz; Biodiversität; Artenschutz | Changement climatique; Climat -- Changements; Réchauffement de la terre; Nature -- Protection; Biodiversité | Cambio climático; Calentamiento global; Conservación de la naturaleza; Biodiversidad
environment | Umwelt; Umweltschutz; Umweltverschmutzung; Naturkatastrophe; Nachhaltigkeit; Überschwemmung; Umweltpolitik | Environnement; Pollution; Catastrophes naturelles; Développement durable; Inondations | Medio ambiente; Contaminación; Desastres naturales; Desarrollo sostenible; Inundaciones
hunting-and-fishing | Jagd; Angeln | Chasse; Pêche sportive | Caza; Pesca deportiva
`

/** German, French and Spanish labels of a concept, none for one without a line. */
export const otherLanguages: ReadonlyMap<string, { de: string[]; fr: string[]; es: string[] }> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [id = '', de = '', fr = '', es = ''] = line.split('|').map((cell) => cell.trim())
      return [id, { de: words(de), fr: words(fr), es: words(es) }]
    }),
)

function words(cell: string): string[] {
  return cell.split(/;\s*/).filter((word) => word !== '')
}
