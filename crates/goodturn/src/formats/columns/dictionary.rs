//! What columns are called, in the languages that tables come in.
//!
//! Each line is a meaning and its names, folded and without anything but letters and digits, as
//! `headings::squeezed` makes them. Words such as "home" and "business" are taken off before.

use super::Meaning;

/// Names of columns by meaning.
pub const NAMES: &[(Meaning, &str)] = &[
    (
        Meaning::FullName,
        "name fullname displayname contactname contact person personname completename guestname \
         attendeename participant participantname membername attendee guest nameofguest \
         guestfullname kontakt ansprechpartner kontaktperson vollername vollstandigername \
         teilnehmer nomcomplet nometprenom prenomnom prenometnom contacto nombrecompleto \
         nombreyapellidos nombreyapellido nomecompleto nomecognome nomeecognome nominativo naam \
         volledigenaam contactpersoon imieinazwisko namn fulltnamn navn nomeesobrenome 氏名 姓名 \
         名前 お名前 성명 이름 联系人 聯絡人 ima фио имя",
    ),
    (
        Meaning::FamilyThenGiven,
        "namefirstlast lastnamefirstname lastfirst surnamename surnamefirstname surnamegivenname \
         familynamegivenname nachnamevorname namevorname nomprenom nometprenoms apellidosynombre \
         apellidosnombre cognomenome cognomeenome nazwiskoiimie nazwiskoimie achternaamvoornaam \
         efternamnfornamn sortname fileas",
    ),
    (
        Meaning::GivenName,
        "firstname givenname forename given first fname gname christianname vorname rufname \
         prenom prenoms nombre nombres nombredepila nome primeironome voornaam roepnaam imie \
         fornamn tilltalsnamn fornavn etunimi jmeno keresztnev 名 名字 givennames firstnames \
         preferredname preferredfirstname vornamen",
    ),
    (
        Meaning::FamilyName,
        "lastname familyname surname last lname sname family secondname nachname familienname \
         zuname nom nomdefamille apellido apellidos primerapellido cognome sobrenome apelido \
         achternaam familienaam nazwisko efternamn slaktnamn etternavn efternavn sukunimi \
         prijmeni vezeteknev 姓 姓氏 фамилия lastnames surnames",
    ),
    (
        Meaning::MiddleName,
        "middlename middle middlenames secondgivenname middleinitial additionalname zweitername \
         weiterevornamen deuxiemeprenom segundonombre secondonome nomedomeio tussenvoegsel \
         drugieimie mellannamn отчество",
    ),
    (
        Meaning::Prefix,
        "prefix nameprefix salutation honorific courtesytitle formofaddress anrede namensprafix \
         akademischertitel civilite tratamiento saluto tratamento aanhef zwrotgrzecznosciowy mrms \
         akadtitel",
    ),
    (
        Meaning::Suffix,
        "suffix namesuffix credentials postnominals namenssuffix namenszusatz suffixe sufijo \
         suffisso sufixo",
    ),
    (
        Meaning::Nickname,
        "nickname nick alias shortname spitzname surnom pseudo pseudonyme apodo mote soprannome \
         alcunha apelidocarinhoso bijnaam pseudonim przezwisko smeknamn ニックネーム 昵称 暱稱 \
         knownas goesby callme",
    ),
    (
        Meaning::Title,
        "jobtitle title position role occupation job profession function designation \
         positiontitle currentposition currentrole currenttitle berufsbezeichnung \
         stellenbezeichnung beruf funktion rolle stelle titel jobbezeichnung poste fonction \
         metier titre intituleduposte puesto cargo profesion titulo ocupacion ruolo posizione \
         professione mansione qualifica titolo profissao funcao functie beroep functietitel \
         stanowisko zawod funkcja befattning yrke tittel stilling 職業 役職 職種 职位 職位 职务 \
         직책 직위 должность whatdoyoudo headline",
    ),
    (
        Meaning::Organisation,
        "company organisation organization companyname employer firm business organisationname \
         organizationname companyorganization companyorganisation organizationcompany \
         currentcompany workplace affiliation institution account accountname associatedcompany \
         primarycompany firma firmenname unternehmen organisationfirma arbeitgeber verein societe \
         entreprise organisme employeur nomdelentreprise nomdelasociete raisonsociale empresa \
         compania organizacion sociedad nombredelaempresa azienda societa ditta impresa \
         organizzazione ragionesociale organizacao empresaorganizacao bedrijf bedrijfsnaam \
         organisatie werkgever nazwafirmy organizacja pracodawca foretag foretagsnamn bedrift \
         virksomhed 会社 会社名 勤務先 公司 单位 公司名称 회사 компания организация",
    ),
    (
        Meaning::Department,
        "department dept division team unit abteilung bereich service departement departamento \
         area reparto dipartimento afdeling dzial avdelning 部署 部门 部門 부서 отдел",
    ),
    (
        Meaning::Email,
        "email emails mail emailaddress emailaddresses mailaddress primaryemail emailadresse \
         emailadressen mailadresse epost epostadress adressemail adresseemail courriel \
         adresseelectronique adressedemessagerie correo correoelectronico direcciondecorreo \
         direcciondecorreoelectronico emailcorreo indirizzoemail postaelettronica \
         indirizzodipostaelettronica correioeletronico enderecodeemail emailadres adresemail \
         adrespocztyelektronicznej pocztaelektroniczna メール メールアドレス 电子邮件 电子邮箱 \
         邮箱 電子郵件 이메일 почта электроннаяпочта emailid buyeremail",
    ),
    (
        Meaning::Phone,
        "phone phonenumber phonenumbers telephone telephonenumber tel telno phoneno phonenr \
         contactnumber primaryphone telefon telefonnummer rufnummer telefonnr telnr festnetz \
         festnetznummer numerodetelephone telephonefixe fixe telefono numerodetelefono \
         telefonofijo numeroditelefono telefone numerodotelefone telefoonnummer telefoon \
         numertelefonu nrtelefonu puhelin puhelinnumero 電話 電話番号 电话 电话号码 電話號碼 전화 \
         전화번호 телефон companymainphone companyphone assistantsphone callback radiophone telex \
         ttytddphone isdn pager pagernumber",
    ),
    (
        Meaning::Mobile,
        "mobile mobilephone mobilenumber cell cellphone cellphonenumber cellnumber mobileno handy \
         handynummer handynr mobiltelefon mobilnummer mobil mobiltelefonnummer telephoneportable \
         portable mobilephonenumber movil telefonomovil celular numerodecelular cellulare \
         telefonocellulare telemovel mobieltje mobiel mobielnummer komorka telefonkomorkowy \
         mobilnr matkapuhelin 携帯 携帯電話 携帯番号 手机 手机号 手机号码 手機 휴대폰 мобильный \
         whatsapp whatsappnumber",
    ),
    (Meaning::Fax, "fax faxnumber faxnummer telefax telecopie numerodefax faksnr ファックス 传真 faks"),
    (
        Meaning::Messenger,
        "skype telegram signal threema wechat wechatid weixin line discord slack icq imaddress im \
         imhandle messenger instantmessenger instantmessengers twitter twitterhandle \
         twitterhandles xhandle mastodon bluesky matrix jabber 微信 instagram instagramhandle",
    ),
    (
        Meaning::Link,
        "url urls link links website websites web webpage homepage webseite internetseite \
         internetadresse siteweb siteinternet sitioweb paginaweb sito sitoweb paginadainternet \
         strony stronawww stronainternetowa webbplats hemsida nettside linkedin linkedinurl \
         linkedinprofile linkedinprofileurl linkedinlink profile profileurl profillink \
         publicprofileurl github githuburl xing xingprofil facebook facebookurl blog blogurl \
         portfolio personalwebpage personalwebsite urlofmemberprofile profilelink ホームページ \
         网站 网址 сайт linkedinbio",
    ),
    (
        Meaning::Street,
        "street streetaddress address address1 address2 addressline addressline1 addressline2 \
         addressline3 streetname streetnumber housenumber houseno pobox postbox mailingaddress \
         strasse hausnummer hausnr strassehausnummer strasseundhausnummer anschrift adresse \
         adresszeile adresszusatz postfach postadresse rue adressepostale numerorue voie calle \
         direccion domicilio direccionpostal via indirizzo numerocivico endereco rua morada \
         numeroporta straat adres straatnaam huisnummer ulica numerdomu adreskorespondencyjny \
         gata adress gatuadress 住所 地址 街道 주소 адрес улица",
    ),
    (
        Meaning::Town,
        "city town suburb locality municipality cityortown towncity hometown location wohnort ort \
         stadt ortschaft standort ville commune localite ciudad localidad poblacion municipio \
         citta comune localita cidade stad plaats woonplaats miasto miejscowosc postort kaupunki \
         市 城市 市区町村 도시 город basedin",
    ),
    (
        Meaning::Region,
        "state province region county stateprovince stateregion stateorprovince prefecture \
         bundesland kanton landkreis departement etat provincia comunidadautonoma estado regione \
         distrito provincie wojewodztwo lan fylke 都道府県 省 省份 regiao область",
    ),
    (
        Meaning::Code,
        "zip zipcode postcode postalcode postcodezip zippostalcode zippostcode plz postleitzahl \
         codepostal cp codigopostal cap codiceavviamentopostale cep codigopostalcep kodpocztowy \
         postnummer postinumero 郵便番号 邮编 邮政编码 우편번호 индекс psc",
    ),
    (
        Meaning::Country,
        "country countryregion countryname nation land landregion staat pays paysregion pais \
         paese nazione kraj landnamn maa 国 国家 國家 국가 страна",
    ),
    (
        Meaning::Birthday,
        "birthday dateofbirth dob birthdate born bday geburtstag geburtsdatum geboren geborenam \
         datedenaissance anniversairedenaissance naissance fechadenacimiento cumpleanos \
         nacimiento datadinascita compleanno datadenascimento aniversario geboortedatum \
         verjaardag dataurodzenia urodziny fodelsedag fodelsedatum fodselsdato 生年月日 誕生日 \
         生日 出生日期 생일 датарождения",
    ),
    (
        Meaning::Day,
        "anniversary weddinganniversary weddingday jahrestag hochzeitstag anniversairedemariage \
         namenstag nameday imieniny onomastico",
    ),
    (
        Meaning::Note,
        "note notes comment comments remark remarks description bio about memo details \
         otherinformation additionalinformation notiz notizen bemerkung bemerkungen kommentar \
         anmerkung anmerkungen beschreibung remarque remarques commentaire commentaires notas \
         nota observaciones comentarios comentario descripcion osservazioni commenti commento \
         observacoes descricao notitie notities opmerking opmerkingen uwagi notatki anteckningar \
         anteckning merknad 備考 メモ 备注 備註 메모 заметки intro",
    ),
    (
        Meaning::Group,
        "group groups tag tags label labels category categories list lists groupmembership \
         keywords gruppe gruppen kategorie kategorien schlagworte stichworte etiquette etiquettes \
         groupe groupes categorie grupo grupos etiqueta etiquetas categoria categorias gruppo \
         gruppi categorieen groep groepen grupa grupy kategoria grupp kategori グループ 分组 标签",
    ),
    (
        Meaning::MetOn,
        "met meton datemet metat firstmet firstmeton datewemet whenwemet wemeton kennengelerntam \
         kennengelernt getroffenam rencontrele connectedon firstcontact",
    ),
    (
        Meaning::MetHow,
        "howwemet wherewemet metthrough metvia metwhere howdoweknoweachother howmet referredby \
         introducedby woherkennenwiruns kennengelerntdurch kennengelerntbei empfohlenvon \
         commentnousnoussommesrencontres recommandepar presentatoda referidopor",
    ),
    (
        Meaning::LastContact,
        "lastcontact lastcontacted lastcontacton lastcontactdate lastinteraction lasttouch \
         lastspoke lastspoketo lasttalked lasttalkedto lastseen lastmet lastmeeting lastemail \
         lastemailed lastcall lastactivity lastactivitydate lastemailinteraction \
         lastcalendarinteraction letzterkontakt zuletztkontaktiert zuletztgesehen dernierecontact \
         derniercontact ultimocontacto ultimocontatto ultimocontato laatstecontact ostatnikontakt \
         senastekontakt",
    ),
    (
        Meaning::Need,
        "need needs lookingfor seeking wants wishlist asks ask request requests searchingfor \
         sucht gesucht suche bedarf recherche besoin besoins busca necesita necesidades cerca \
         cerco bisogni procura precisa zoekt szuka soker",
    ),
    (
        Meaning::Offer,
        "offer offers offering canhelpwith helpswith expertise skills skill goodat specialty \
         specialties speciality services bietet angebot kannhelfenbei kompetenzen fahigkeiten \
         propose offre competences ofrece habilidades offro competenze oferece competencias biedt \
         vaardigheden oferuje umiejetnosci erbjuder kompetens",
    ),
    (
        Meaning::IdealClient,
        "idealclient idealclients idealcustomer idealcustomers idealreferral goodreferral \
         goodprospect targetclient targetclients targetcustomer idealcustomerprofile \
         idealprospect wunschkunde wunschkunden idealerkunde zielkunden clientideal clienteideal \
         ideaalklant idealnyklient",
    ),
    (
        Meaning::Interest,
        "interest interests hobby hobbies passion passions topics likes loves interessen \
         interesse hobbys interets centresdinteret loisirs intereses aficiones interessi passioni \
         interesses hobbyer zainteresowania intressen 興味 趣味 爱好 兴趣",
    ),
    (
        Meaning::Background,
        "school schools university college education almamater formeremployer previouscompany \
         pastcompany schule hochschule universitat ausbildung ecole universite formation escuela \
         universidad estudios scuola universita escola universidade opleiding szkola uczelnia \
         uddannelse",
    ),
    (
        Meaning::Personal,
        "spouse partner children kids family pets spousename partnername ehepartner partnerin \
         kinder conjoint conjointe enfants conyuge hijos coniuge figli conjuge filhos echtgenoot \
         kinderen malzonek dzieci make barn",
    ),
    (
        Meaning::Preference,
        "preference preferences dietary dietaryrequirements dietaryrestrictions allergies diet \
         ernahrung allergien regimealimentaire",
    ),
    (
        Meaning::EventName,
        "event eventname eventtitle veranstaltung evenement evento evenemento wydarzenie \
         evenemang",
    ),
    (
        Meaning::EventDay,
        "eventdate eventday eventstartdate eventstart veranstaltungsdatum datedelevenement \
         fechadelevento datadellevento",
    ),
    (
        Meaning::Attended,
        "attended checkedin checkedinat checkin checkintime checkindate attendance present \
         showedup anwesend erschienen teilgenommen asistio presenza compareceu aanwezig obecny",
    ),
    (
        Meaning::Answer,
        "rsvp approvalstatus attendeestatus rsvpstatus response registrationstatus gueststatus \
         zusage anmeldestatus",
    ),
    (
        Meaning::Written,
        "createdat created createdon datecreated createdate createddate timestamp registeredat \
         registrationdate registeredon signupdate submittedat dateadded addedon addedat \
         erstelltam zeitstempel angelegtam horodatage datedecreation fechadecreacion \
         marcatemporal datadicreazione carimbodedatahora aangemaaktop rsvpedon orderdate",
    ),
    (
        Meaning::Kept,
        "id recid recordid contactid userid memberid uid uuid guid rownumber no nr customernumber \
         kundennummer status gender sex geschlecht genre sexo sesso geslacht plec language \
         sprache langue idioma lingua taal jezyk age alter socsecid",
    ),
];
