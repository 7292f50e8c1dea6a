//! What people are called and where they live, by culture: lists to draw from, written for this bench.

/// Names and towns that belong together.
pub struct Culture {
    /// Given names.
    pub given: &'static str,
    /// Family names.
    pub family: &'static str,
    /// Towns.
    pub towns: &'static str,
    /// The country of the towns.
    pub country: &'static str,
    /// How telephone numbers begin.
    pub dial: &'static str,
    /// Whether many have two family names.
    pub two_families: bool,
}

/// The words of a list.
pub fn list(words: &'static str) -> Vec<&'static str> {
    words.split('|').collect()
}

macro_rules! culture {
    ($country:literal $dial:literal $towns:literal given $given:literal family $family:literal) => {
        culture!($country $dial $towns given $given family $family two false)
    };
    ($country:literal $dial:literal $towns:literal given $given:literal family $family:literal two $two:literal) => {
        Culture { given: $given, family: $family, towns: $towns, country: $country, dial: $dial, two_families: $two }
    };
}

/// Every culture of the world.
pub const CULTURES: &[Culture] = &[
    culture!("United Kingdom" "+44 20" "London|Leeds|Bristol|Cardiff|Glasgow|Norwich|Hull|York"
        given "Oliver|Emily|Harriet|George|Imogen|Rupert|Beatrice|Callum|Freya|Duncan|Poppy|Alistair|Gemma|Nigel|Tamsin|Edward|Bronwen|Hamish|Lucy|Graham|Philippa|Stuart|Agnes|Miles"
        family "Smith|Thompson|Whitaker|Hargreaves|Marsh|Pemberton|Lockwood|Ashworth|Fairchild|Bramley|Sutcliffe|Kendall|Holloway|Penrose|Thackeray|Winslow|Cartwright|Blackwood|Ellis|Redfern|Murray|Griffiths|Davies|Stokes"),
    culture!("United States" "+1 312" "Chicago|Austin|Seattle|Boston|Denver|Oakland|Nashville|Tucson"
        given "James|Ashley|Marcus|Brianna|Tyler|Madison|Jamal|Savannah|Wyatt|Destiny|Carter|Shelby|Andre|Courtney|Logan|Brooke|Darnell|Paige|Dakota|Sierra|Trevor|Jasmine|Hunter|Kayla"
        family "Johnson|Williams|Washington|Jefferson|Miller|Anderson|Robinson|Freeman|Coleman|Brooks|Hayes|Sullivan|Price|Bennett|Powell|Jenkins|Barnes|Fisher|Henderson|Simmons|Foster|Bryant|Holmes|Wheeler"),
    culture!("Germany" "+49 611" "Wiesbaden|Hamburg|Leipzig|München|Köln|Bremen|Freiburg|Görlitz"
        given "Jürgen|Heike|Matthias|Sabine|Björn|Ulrike|Florian|Annegret|Sören|Käthe|Lukas|Friederike|Dirk|Jutta|Moritz|Wiebke|Holger|Svenja|Torsten|Bärbel|Joachim|Antje|Konrad|Liesel"
        family "Müller|Schäfer|Krüger|Hoffmann|Weiß|Böhm|Vogel|Schröder|Zimmermann|Köhler|Lindner|Hartwig|Brückner|Seidel|Kaiser|Winkler|Pfeiffer|Engelhardt|Ziegler|Brandt|Straßer|Hübner|Ackermann|Dietrich"),
    culture!("France" "+33 1" "Paris|Lyon|Nantes|Lille|Marseille|Rennes|Besançon|Pau"
        given "Étienne|Amélie|Hélène|Thibault|Océane|Benoît|Solène|Gaëtan|Manon|Rémi|Clémence|Aurélien|Margaux|Loïc|Capucine|Yann|Éloïse|Bastien|Noémie|Cédric|Apolline|Maxence|Sidonie|Gwenaël"
        family "Lefèvre|Moreau|Girard|Fournier|Dubois|Chevalier|Rousseau|Blanchard|Perrin|Delacroix|Gauthier|Marchand|Lemoine|Boyer|Faure|Renaud|Barbier|Clément|Picard|Vasseur|Besnard|Hébert|Prévost|Auger"),
    culture!("Spain" "+34 91" "Madrid|Sevilla|Valencia|Bilbao|Málaga|Gijón|Cádiz|Zaragoza"
        given "Íñigo|Begoña|Álvaro|Macarena|Gonzalo|Rocío|Nuria|Sergio|Ainhoa|Rubén|Inmaculada|Joaquín|Leire|Adrián|Pilar|Iker|Montserrat|Jordi|Elena|Martín|Lourdes|Raúl|Amaia|Andrés"
        family "García|Fernández|Muñoz|Ibáñez|Jiménez|Ortega|Peña|Navarro|Castaño|Serrano|Vázquez|Etxeberria|Puig|Herrero|Cabrera|Núñez|Molina|Rivas|Carrasco|Lozano|Beltrán|Aguirre|Sáez|Pascual" two true),
    culture!("Mexico" "+52 55" "Ciudad de México|Oaxaca|Puebla|Guadalajara|Mérida|Monterrey|Xalapa|Tijuana"
        given "Xóchitl|Alejandro|Guadalupe|Emiliano|Ximena|Rodrigo|Itzel|Javier|Citlali|Héctor|Dulce|Salvador|Fernanda|Ramiro|Yolanda|Octavio|Paloma|Ignacio|Maribel|Teodoro|Renata|Cuauhtémoc|Araceli|Fausto"
        family "Hernández|Martínez|López|González|Flores|Mendoza|Castillo|Ramírez|Cruz|Reyes|Morales|Gutiérrez|Domínguez|Santiago|Cortés|Vega|Ríos|Estrada|Luna|Fuentes|Salazar|Guerrero|Zapata|Montoya" two true),
    culture!("Brazil" "+55 11" "São Paulo|Recife|Curitiba|Salvador|Belém|Florianópolis|Manaus|Brasília"
        given "Thiago|Juliana|Rafaela|Caio|Letícia|Vinícius|Iara|Otávio|Bianca|Murilo|Luana|Heitor|Camila|Davi|Raíssa|Gustavo|Taís|Leandro|Priscila|Ubirajara|Flávia|Renan|Débora|Joaquim"
        family "Silva|Oliveira|Souza|Pereira|Carvalho|Ribeiro|Araújo|Gonçalves|Barbosa|Rocha|Magalhães|Teixeira|Nogueira|Cardoso|Assunção|Moura|Pinheiro|Vieira|Batista|Falcão|Queiroz|Freitas|Sampaio|Brandão"),
    culture!("Italy" "+39 02" "Milano|Torino|Bologna|Napoli|Lecce|Trieste|Genova|Siena"
        given "Giulia|Matteo|Chiara|Niccolò|Benedetta|Lorenzo|Ludovica|Pietro|Ilaria|Davide|Ginevra|Simone|Caterina|Alessio|Fiammetta|Umberto|Noemi|Riccardo|Serena|Gaetano|Ornella|Fabrizio|Viola|Ettore"
        family "Rossi|Bianchi|Esposito|Ferrari|Colombo|Ricci|Marino|Greco|Gallo|Conti|Mancini|Lombardi|Barbieri|Fontana|Caruso|Rinaldi|Leone|Vitale|Pellegrini|Sartori|D'Angelo|De Luca|Farina|Bellini"),
    culture!("Nigeria" "+234 1" "Lagos|Abuja|Ibadan|Enugu|Kano|Benin City|Port Harcourt|Jos"
        given "Amara|Chinedu|Ngozi|Emeka|Folake|Babatunde|Ifeoma|Tunde|Adaeze|Olumide|Chiamaka|Segun|Zainab|Obinna|Yetunde|Kelechi|Bukola|Musa|Uchenna|Temitope|Halima|Ikenna|Omolara|Sadiq"
        family "Okafor|Adeyemi|Nwosu|Balogun|Eze|Ogunleye|Bello|Okonkwo|Adebayo|Uzor|Danjuma|Ojo|Chukwu|Afolabi|Abubakar|Nnamdi|Oyelaran|Ekwueme|Lawal|Onyeka|Akande|Obi|Yusuf|Ibekwe"),
    culture!("Ghana" "+233 30" "Accra|Kumasi|Tamale|Cape Coast|Ho|Takoradi"
        given "Kwame|Akosua|Kofi|Abena|Yaw|Efua|Kwabena|Adwoa|Kojo|Esi|Nana|Afia|Kwesi|Ama|Mawuli|Dzifa|Selorm|Akua|Fiifi|Araba|Ebo|Maame|Selasi|Enyonam"
        family "Mensah|Owusu|Boateng|Asante|Osei|Appiah|Agyeman|Ansah|Amoah|Darko|Quaye|Addo|Ofori|Sarpong|Tetteh|Adjei|Bonsu|Frimpong|Kuffour|Gyasi|Acheampong|Dogbe|Nkansah|Baidoo"),
    culture!("Kenya" "+254 20" "Nairobi|Mombasa|Kisumu|Eldoret|Nakuru|Nyeri"
        given "Wanjiru|Otieno|Njeri|Kamau|Achieng|Kipchoge|Wambui|Odhiambo|Nyambura|Mwangi|Chebet|Baraka|Makena|Juma|Akinyi|Kibet|Zawadi|Omondi|Wairimu|Mutua|Halima|Cheruiyot|Atieno|Kariuki"
        family "Kimani|Ochieng|Mutiso|Kiplagat|Wekesa|Njoroge|Were|Maina|Chepkoech|Onyango|Gathoni|Muthoni|Rotich|Barasa|Karanja|Simiyu|Nyong'o|Macharia|Koech|Wanyama|Ndirangu|Mbugua|Oduya|Kilonzo"),
    culture!("India" "+91 80" "Bengaluru|Mumbai|Delhi|Chennai|Kolkata|Pune|Kochi|Jaipur"
        given "Aarav|Priya|Lakshmi|Rohan|Ananya|Vikram|Meera|Sanjay|Kavitha|Arjun|Deepika|Harish|Ishita|Manoj|Nandini|Rajesh|Sushila|Tarun|Uma|Venkat|Padma|Girish|Shreya|Balaji"
        family "Sharma|Iyer|Patel|Banerjee|Reddy|Nair|Gupta|Chatterjee|Menon|Deshpande|Singh|Rao|Mukherjee|Joshi|Pillai|Kulkarni|Agarwal|Bhattacharya|Krishnan|Verma|Kapoor|Subramanian|Chaudhary|Thakur"),
    culture!("Egypt" "+20 2" "Cairo|Alexandria|Giza|Aswan|Luxor|Mansoura"
        given "Ahmed|Fatma|Youssef|Nour|Mostafa|Salma|Karim|Yasmin|Tarek|Heba|Omar|Dina|Hossam|Mona|Sherif|Rania|Amr|Ghada|Khaled|Laila|Hany|Sahar|Walid|Amira"
        family "Hassan|El-Sayed|Mahmoud|Abdel Rahman|Fathy|Mansour|Soliman|Naguib|Farouk|Shehata|Gaber|Younes|Badawi|Helmy|Zaki|Ramadan|Kamel|Tawfik|Saad|El-Masry|Ghoneim|Barakat|Hamdy|Salem"),
    culture!("China" "+86 21" "Shanghai|Beijing|Chengdu|Guangzhou|Hangzhou|Xi'an|Wuhan|Kunming"
        given "Wei|Xiaoming|Lihua|Jing|Yuxuan|Meiling|Zhihao|Fang|Jianguo|Ruoxi|Haoran|Lan|Minghui|Qing|Shufen|Tianyu|Xinyi|Yong|Zixuan|Hui|Guowei|Siyu|Bowen|Ying"
        family "Wang|Li|Zhang|Liu|Chen|Yang|Huang|Zhao|Wu|Zhou|Xu|Sun|Ma|Zhu|Hu|Guo|He|Lin|Gao|Luo|Zheng|Liang|Xie|Tang"),
    culture!("Taiwan" "+886 2" "台北|台南|高雄|台中"
        given "怡君|志明|淑芬|家豪|雅婷|俊傑|美玲|冠宇|佳蓉|建宏|詩涵|宗翰|欣怡|柏翰|雅雯|承恩"
        family "陳|林|黃|張|李|王|吳|劉|蔡|楊|許|鄭|謝|郭|洪|曾"),
    culture!("Japan" "+81 3" "Tokyo|Osaka|Kyoto|Sapporo|Fukuoka|Sendai|Nagoya|Kobe"
        given "Haruto|Sakura|Kenji|Yui|Takeshi|Aoi|Daiki|Hinata|Ren|Misaki|Satoshi|Akari|Yuto|Naoko|Hiroshi|Emi|Sota|Rina|Kazuki|Mayumi|Shinji|Chihiro|Ryo|Fumiko"
        family "Sato|Suzuki|Takahashi|Tanaka|Watanabe|Ito|Yamamoto|Nakamura|Kobayashi|Kato|Yoshida|Yamada|Sasaki|Matsumoto|Inoue|Kimura|Hayashi|Shimizu|Mori|Abe|Ikeda|Hashimoto|Ishikawa|Ogawa"),
    culture!("South Korea" "+82 2" "Seoul|Busan|Daegu|Incheon|Gwangju|Daejeon"
        given "Min-jun|Seo-yeon|Ji-woo|Ha-eun|Do-yoon|Soo-min|Hyun-woo|Yu-na|Jae-won|Eun-ji|Tae-hyung|Na-rae|Sung-ho|Bo-ra|Joon-ho|Mi-kyung|Dong-hyun|Ye-jin|Kyung-soo|In-young|Seung-min|Hye-jin|Woo-jin|Da-hye"
        family "Kim|Lee|Park|Choi|Jung|Kang|Cho|Yoon|Jang|Lim|Han|Oh|Seo|Shin|Kwon|Hwang|Ahn|Song|Hong|Yoo|Moon|Baek|Nam|Bae"),
    culture!("Vietnam" "+84 28" "Hà Nội|Đà Nẵng|Huế|Cần Thơ|Hải Phòng|Sài Gòn"
        given "Minh|Hương|Tuấn|Lan|Dũng|Thảo|Phúc|Ngọc|Khánh|Linh|Đức|Mai|Quân|Trang|Hải|Yến|Sơn|Hạnh|Bảo|Thủy|Long|Vân|Thịnh|Nhung"
        family "Nguyễn|Trần|Lê|Phạm|Hoàng|Phan|Vũ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Mai|Cao|Tô|Lương|Đoàn|Châu|Hà|Tạ"),
    culture!("Turkey" "+90 212" "İstanbul|Ankara|İzmir|Bursa|Trabzon|Diyarbakır"
        given "Ayşe|Mehmet|Zeynep|Emre|Elif|Mustafa|Fatma|Çağla|Oğuz|Gül|Barış|Şebnem|Ömer|Nazlı|Serkan|Derya|Kerem|İpek|Tolga|Pınar|Onur|Sıla|Yiğit|Hülya"
        family "Yılmaz|Kaya|Demir|Şahin|Çelik|Yıldız|Öztürk|Aydın|Arslan|Doğan|Kılıç|Aslan|Çetin|Koç|Kurt|Özdemir|Polat|Erdoğan|Güneş|Aksoy|Taş|Ünal|Korkmaz|Tekin"),
    culture!("Poland" "+48 22" "Warszawa|Kraków|Łódź|Wrocław|Gdańsk|Poznań|Białystok|Toruń"
        given "Łukasz|Agnieszka|Krzysztof|Małgorzata|Paweł|Zofia|Grzegorz|Katarzyna|Michał|Jadwiga|Stanisław|Ewelina|Wojciech|Bożena|Jarosław|Aleksandra|Tadeusz|Dorota|Zbigniew|Urszula|Bartosz|Halina|Maciej|Iwona"
        family "Kowalski|Nowak|Wiśniewski|Wójcik|Kamiński|Lewandowski|Zieliński|Szymański|Woźniak|Dąbrowski|Kozłowski|Jankowski|Mazur|Krawczyk|Piotrowski|Grabowski|Pawłowski|Michalski|Król|Wieczorek|Jabłoński|Wróbel|Stępień|Górski"),
    culture!("Ukraine" "+380 44" "Київ|Львів|Одеса|Харків|Полтава|Чернівці"
        given "Олена|Андрій|Оксана|Тарас|Ірина|Богдан|Наталія|Микола|Соломія|Юрій|Марія|Василь|Катерина|Ярослав|Леся|Остап"
        family "Шевченко|Коваленко|Бондаренко|Ткаченко|Кравченко|Мельник|Олійник|Поліщук|Савченко|Гончар|Лисенко|Мороз|Руденко|Петренко|Марченко|Франко"),
    culture!("Sweden" "+46 8" "Stockholm|Göteborg|Malmö|Umeå|Uppsala|Östersund"
        given "Åsa|Björn|Ingrid|Göran|Linnea|Håkan|Maja|Nils|Sigrid|Mårten|Ebba|Torbjörn|Astrid|Rickard|Tove|Ulf|Elin|Gustaf|Märta|Staffan|Hedda|Pontus|Ylva|Anders"
        family "Johansson|Lindström|Åkesson|Bergqvist|Öberg|Nyström|Sjöberg|Hedlund|Wallin|Sandberg|Ekström|Holmgren|Söderlund|Nordin|Lundgren|Björklund|Dahl|Forsberg|Hellström|Mattsson|Palm|Strömberg|Viklund|Engström"),
    culture!("Greece" "+30 21" "Αθήνα|Θεσσαλονίκη|Πάτρα|Ηράκλειο|Βόλος"
        given "Νίκος|Ελένη|Γιώργος|Μαρία|Κώστας|Δήμητρα|Σταύρος|Χριστίνα|Αλέξης|Σοφία|Θανάσης|Ειρήνη|Πέτρος|Κατερίνα|Μιχάλης|Άννα"
        family "Παπαδόπουλος|Οικονόμου|Καραγιάννης|Νικολαΐδης|Αλεξίου|Δημητρίου|Βασιλείου|Γεωργίου|Μακρής|Σταθόπουλος|Κωνσταντίνου|Λάμπρου|Ζέρβας|Αντωνίου|Θεοδώρου|Πετρίδης"),
    culture!("Netherlands" "+31 20" "Amsterdam|Utrecht|Rotterdam|Groningen|Leiden|Maastricht"
        given "Daan|Femke|Sjoerd|Marijke|Joost|Anouk|Pieter|Liesbeth|Bram|Saskia|Ruben|Maaike|Thijs|Ingeborg|Wouter|Jiska|Koen|Hanneke|Jeroen|Nienke|Gijs|Tineke|Maarten|Fleur"
        family "de Vries|van den Berg|Jansen|Bakker|Visser|Smit|Meijer|Mulder|de Boer|van Dijk|Bos|Hendriks|van Leeuwen|Dekker|Brouwer|de Wit|Dijkstra|Postma|Kuipers|Veenstra|Hoekstra|Koster|Prins|Huisman"),
    culture!("Iran" "+98 21" "Tehran|Isfahan|Shiraz|Tabriz|Mashhad"
        given "Shirin|Dariush|Parisa|Behrouz|Nasrin|Arash|Golnaz|Farhad|Leyla|Kaveh|Mahsa|Siavash|Roya|Bijan|Azadeh|Ramin|Niloufar|Houman|Taraneh|Babak|Setareh|Omid|Yalda|Kian"
        family "Hosseini|Karimi|Rahimi|Ahmadi|Tehrani|Moradi|Jafari|Shirazi|Ebrahimi|Rostami|Kazemi|Farahani|Golzar|Nazari|Azizi|Bahrami|Sadeghi|Ghorbani|Yazdani|Esfahani|Zand|Parvizi|Daneshvar|Mokri"),
    culture!("Indonesia" "+62 21" "Jakarta|Bandung|Yogyakarta|Surabaya|Medan|Denpasar"
        given "Budi|Siti|Agus|Dewi|Wayan|Putri|Eko|Ratna|Hendra|Ayu|Joko|Sri|Made|Indah|Rizky|Wulan|Bambang|Kartika|Dimas|Yuni|Fajar|Lestari|Gilang|Nurul"
        family "Santoso|Wijaya|Susanto|Hidayat|Pratama|Setiawan|Nugroho|Saputra|Kusuma|Gunawan|Siregar|Hartono|Simatupang|Suharto|Wibowo|Lubis|Nasution|Purnomo|Halim|Rahman|Utomo|Suryadi|Permana|Manurung"),
];
