-- An installation as the release at migration 0009 filled it, written by that release's own code with the keys of the tests:
-- one bundle under 1.0.0 and a case in each stage (示例，非官方; people and firms are made up). It is never to be brought up to date.
BEGIN TRANSACTION;
CREATE TABLE absences (
	id INTEGER NOT NULL, 
	officer VARCHAR NOT NULL, 
	substitute VARCHAR NOT NULL, 
	first_day DATE NOT NULL, 
	last_day DATE NOT NULL, 
	set_by VARCHAR NOT NULL, 
	set_at DATETIME NOT NULL, 
	CONSTRAINT pk_absences PRIMARY KEY (id), 
	CONSTRAINT fk_absences_officer FOREIGN KEY(officer) REFERENCES people (account), 
	CONSTRAINT fk_absences_substitute FOREIGN KEY(substitute) REFERENCES people (account)
);
CREATE TABLE access_log (
	id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	who VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	department VARCHAR NOT NULL, 
	case_id VARCHAR NOT NULL, 
	what VARCHAR NOT NULL, 
	why VARCHAR NOT NULL, 
	CONSTRAINT pk_access_log PRIMARY KEY (id)
);
INSERT INTO "access_log" VALUES(1,'2026-03-02 02:00:00.000000','p_3f16230e8e9986ee46c2fee5','applicant','','OG20260302000000014','form','follow');
INSERT INTO "access_log" VALUES(2,'2026-03-02 02:00:00.000000','p_3f16230e8e9986ee46c2fee5','applicant','','OG20260302000000022','form','follow');
INSERT INTO "access_log" VALUES(3,'2026-03-02 02:00:00.000000','p_3f16230e8e9986ee46c2fee5','applicant','','OG20260302000000039','form','follow');
INSERT INTO "access_log" VALUES(4,'2026-03-02 02:00:00.000000','p_3f16230e8e9986ee46c2fee5','applicant','','OG20260302000000047','form','follow');
INSERT INTO "access_log" VALUES(5,'2026-03-02 02:00:00.000000','p_3f16230e8e9986ee46c2fee5','applicant','','OG20260302000000055','form','follow');
INSERT INTO "access_log" VALUES(6,'2026-03-02 02:00:00.000000','p_3f16230e8e9986ee46c2fee5','applicant','','OG20260302000000063','form','follow');
INSERT INTO "access_log" VALUES(7,'2026-03-02 02:00:00.000000','p_3f16230e8e9986ee46c2fee5','applicant','','OG20260302000000071','form','follow');
INSERT INTO "access_log" VALUES(8,'2026-03-02 02:00:00.000000','p_3f16230e8e9986ee46c2fee5','applicant','','OG20260302000000080','form','follow');
CREATE TABLE acknowledgements (
	case_id VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	acknowledged_by VARCHAR NOT NULL, 
	acknowledged_at DATETIME NOT NULL, 
	CONSTRAINT pk_acknowledgements PRIMARY KEY (case_id, seq), 
	CONSTRAINT fk_acknowledgements_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE TABLE administrative_acts (
	id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	who VARCHAR NOT NULL, 
	act VARCHAR NOT NULL, 
	subject VARCHAR NOT NULL, 
	detail TEXT NOT NULL, 
	CONSTRAINT pk_administrative_acts PRIMARY KEY (id)
);
INSERT INTO "administrative_acts" VALUES(1,'2026-03-02 02:00:00.000000','','account-made','p_3f16230e8e9986ee46c2fee5','{"department":"","role":"applicant"}');
INSERT INTO "administrative_acts" VALUES(2,'2026-03-02 02:00:00.000000','','account-made','p_10feafdfc977d61d48dc7799','{"department":"market","role":"officer"}');
INSERT INTO "administrative_acts" VALUES(3,'2026-03-02 02:00:00.000000','','account-made','p_7c5776989d8e3c916f431bf1','{"department":"tobacco","role":"officer"}');
INSERT INTO "administrative_acts" VALUES(4,'2026-03-02 02:00:00.000000','','account-made','p_5d838faeeb0bc486950536c4','{"department":"market","role":"chief"}');
INSERT INTO "administrative_acts" VALUES(5,'2026-03-02 02:00:00.000000','','account-made','p_4efdcbc923d6a85233d1bcae','{"department":"tobacco","role":"chief"}');
INSERT INTO "administrative_acts" VALUES(6,'2026-03-02 02:00:00.000000','','account-made','p_e1e1caacee2df877a132cc79','{"department":"","role":"clerk"}');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0009');
CREATE TABLE api_tokens (
	token_hash VARCHAR NOT NULL, 
	account VARCHAR NOT NULL, 
	label VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME, 
	revoked_at DATETIME, 
	CONSTRAINT pk_api_tokens PRIMARY KEY (token_hash), 
	CONSTRAINT fk_api_tokens_account FOREIGN KEY(account) REFERENCES people (account)
);
CREATE TABLE attempts (
	subject VARCHAR NOT NULL, 
	failures INTEGER NOT NULL, 
	last_failed_at DATETIME NOT NULL, 
	CONSTRAINT pk_attempts PRIMARY KEY (subject)
);
CREATE TABLE bundle_acts (
	id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	who VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	department VARCHAR NOT NULL, 
	act VARCHAR NOT NULL, 
	bundle VARCHAR NOT NULL, 
	pin VARCHAR NOT NULL, 
	hash VARCHAR NOT NULL, 
	detail TEXT NOT NULL, 
	CONSTRAINT pk_bundle_acts PRIMARY KEY (id)
);
INSERT INTO "bundle_acts" VALUES(1,'2026-03-02 02:00:00.000000','','engine','','publish','restaurant','1.0.0+9dc33c9b93ec','9dc33c9b93ec1e3faf4925b53d51480af99b2fbd763eca5896c690c3cb315885','{"from":"2025-05-01","number":"1.0.0"}');
CREATE TABLE bundle_additions (
	bundle VARCHAR NOT NULL, 
	pin VARCHAR NOT NULL, 
	file VARCHAR NOT NULL, 
	text TEXT NOT NULL, 
	CONSTRAINT pk_bundle_additions PRIMARY KEY (bundle, pin, file)
);
CREATE TABLE bundle_signatures (
	bundle VARCHAR NOT NULL, 
	pin VARCHAR NOT NULL, 
	department VARCHAR NOT NULL, 
	hash VARCHAR NOT NULL, 
	account VARCHAR NOT NULL, 
	stands_in_for VARCHAR NOT NULL, 
	signed_at DATETIME NOT NULL, 
	CONSTRAINT pk_bundle_signatures PRIMARY KEY (bundle, pin, department)
);
CREATE TABLE bundle_versions (
	bundle VARCHAR NOT NULL, 
	pin VARCHAR NOT NULL, 
	number VARCHAR NOT NULL, 
	lead VARCHAR NOT NULL, 
	signers TEXT NOT NULL, 
	text TEXT NOT NULL, 
	hash VARCHAR NOT NULL, 
	catalogue VARCHAR NOT NULL, 
	origin VARCHAR NOT NULL, 
	drafted_by VARCHAR NOT NULL, 
	drafted_at DATETIME NOT NULL, 
	stage VARCHAR NOT NULL, 
	published_from DATE, 
	published_at DATETIME, 
	ended_from DATE, 
	ended_as VARCHAR, 
	CONSTRAINT pk_bundle_versions PRIMARY KEY (bundle, pin), 
	CONSTRAINT fk_bundle_versions_catalogue FOREIGN KEY(catalogue) REFERENCES catalogue_texts (hash)
);
INSERT INTO "bundle_versions" VALUES('restaurant','1.0.0+9dc33c9b93ec','1.0.0','market','["market","urban-management","fire","tobacco"]','# yaml-language-server: $schema=../schema/bundle.schema.json
# 开办餐饮店“一件事”. Values marked typical are examples (示例，非官方): no provision fixes them.
id: restaurant
version: 1.0.0
name: {zh: 开办餐饮店一件事, en: Opening a restaurant}
summary:
  zh: 一次申报，办理营业执照、食品经营、户外招牌、消防检查、烟草零售等事项。
  en: One application for business licence, food licence, sign, fire check and tobacco licence.
typical: true
effective-from: "2025-05-01"
rule-set: "2025-05-01"
handling: joint # 许可法 26(2): several licences handled jointly, so 42(2) sets 45 working days

departments:
  lead:
    department: market
    duties:
      - {zh: 牵头设计流程、一窗受理、组织联合踏勘, en: "Leads the procedure, acceptance at one window and the joint on-site check"}
      - {zh: 办理设立登记、食品经营许可或备案, en: Registers the firm; food licence or filing}
  cooperating:
    - department: urban-management
      duties: [{zh: 提出户外招牌设置意见, en: Gives its opinion on the sign}]
    - department: fire
      duties: [{zh: 办理营业前消防安全检查, en: Fire safety check before opening}]
    - department: tobacco
      duties: [{zh: 办理烟草专卖零售许可, en: Tobacco retail licence}]

selection:
  related: {zh: 各事项针对同一经营场所, en: All items concern the same premises}
  demand: {zh: 餐饮是最常见的创业类型之一, en: Catering is among the most common new businesses}
  frequent: {zh: 全市每年办理量大（示例，非官方）, en: "Many cases a year in the city (example, not official)"}
  close-in-time: {zh: 开业前集中办理, en: All before opening}

audience:
  who: {zh: 拟从事餐饮服务的企业、个体工商户, en: Enterprises and sole traders going into catering}
  scope: city
  channels: [web, mobile, window]

situations:
  - id: firm
    question: {zh: 是否已有营业执照？, en: Is there a business licence already?}
    answers:
      - {value: existing, label: {zh: 已有, en: "Yes"}}
      - {value: new, label: {zh: 没有，一并办理设立登记, en: "No, register the firm as well"}}
  - id: food
    question: {zh: 经营方式？, en: What kind of business?}
    answers:
      - {value: serving, label: {zh: 现场制售, en: Food prepared and served}}
      - {value: prepackaged, label: {zh: 仅销售预包装食品, en: Prepackaged food only}}
  - id: online
    question: {zh: 是否通过网络平台销售？, en: Sold through an online platform as well?}
    when: {food: serving}
    answers:
      - {value: "yes", label: {zh: 是, en: "Yes"}}
      - {value: "no", label: {zh: 否, en: "No"}}
  - id: assembly
    question: {zh: 是否属于公众聚集场所？, en: Is it a place of public assembly?}
    answers:
      - {value: "yes", label: {zh: 是, en: "Yes"}}
      - {value: "no", label: {zh: 否, en: "No"}}
  - id: fire-route
    question: {zh: 消防安全检查采用哪种方式？, en: Which way for the fire safety check?}
    when: {assembly: "yes"}
    answers:
      - {value: promise, label: {zh: 告知承诺, en: On promise}}
      - {value: inspection, label: {zh: 现场检查, en: On site}}
  - id: sign
    question: {zh: 是否设置户外招牌？, en: Is there to be an outdoor sign?}
    answers:
      - {value: "yes", label: {zh: 是, en: "Yes"}}
      - {value: "no", label: {zh: 否, en: "No"}}
  - id: tobacco
    question: {zh: 是否零售烟草制品？, en: Is tobacco to be sold?}
    answers:
      - {value: "yes", label: {zh: 是, en: "Yes"}}
      - {value: "no", label: {zh: 否, en: "No"}}

form:
  $schema: https://json-schema.org/draft/2020-12/schema
  type: object
  additionalProperties: false
  required:
    [enterprise-name, credit-code, owner-name, owner-id, premises-address, food-category, floor-area, seats, platform, sign-size]
  properties:
    enterprise-name: {$ref: "#/$defs/enterprise-name", title: 企业名称, x-title-en: Name of the enterprise}
    credit-code: {$ref: "#/$defs/credit-code", title: 统一社会信用代码, x-title-en: Unified social credit code, x-when: {firm: existing}}
    owner-name: {$ref: "#/$defs/person-name", title: 法定代表人姓名, x-title-en: Name of the legal representative}
    owner-id: {$ref: "#/$defs/resident-id", title: 法定代表人公民身份号码, x-title-en: Identity number of the legal representative}
    premises-address: {$ref: "#/$defs/address", title: 经营场所地址, x-title-en: Address of the premises}
    food-category: {$ref: "#/$defs/food-category", title: 食品经营项目, x-title-en: Category of food business}
    floor-area: {$ref: "#/$defs/floor-area", title: 建筑面积（平方米）, x-title-en: Floor area in square metres}
    seats: {$ref: "#/$defs/seat-count", title: 就餐座位数, x-title-en: Number of seats}
    platform: {$ref: "#/$defs/platform-name", title: 网络平台名称, x-title-en: Online platform, x-when: {online: "yes"}}
    sign-size: {$ref: "#/$defs/sign-size", title: 招牌尺寸, x-title-en: Size of the sign}

materials:
  - {material: operator-identity, role: main, source: e-cert}
  - {material: articles-of-association, role: main, source: applicant}
  - {material: premises-proof, role: deferrable, source: applicant}
  - {material: business-licence, role: main, source: e-cert, when: {firm: existing}}
  - {material: kitchen-plan, role: main, source: applicant}
  - {material: food-safety-rules, role: deferrable, source: applicant}
  - {material: sign-drawing, role: deferrable, source: applicant}
  - {material: fire-promise, role: main, source: promise}
  - {material: fire-plan, role: main, source: applicant}

items:
  - item: business-licence-check
    when: {firm: existing}
    fields: [enterprise-name, credit-code]
    materials: [business-licence]
  - item: business-registration
    when: {firm: new}
    fields: [enterprise-name, owner-name, owner-id, premises-address]
    materials: [operator-identity, articles-of-association, premises-proof]
  - item: food-licence
    when: {food: serving}
    after:
      - {item: business-licence-check, ground: legal, basis: {zh: 《食品经营许可和备案管理办法》：申请许可应先取得主体资格, en: "Measures on Food Business Licences and Filings: first a registered business"}}
      - {item: business-registration, ground: legal, basis: {zh: 《食品经营许可和备案管理办法》：申请许可应先取得主体资格, en: "Measures on Food Business Licences and Filings: first a registered business"}}
    fields: [enterprise-name, credit-code, premises-address, food-category, floor-area, seats, platform]
    materials: [business-licence, operator-identity, premises-proof, kitchen-plan, food-safety-rules]
  - item: prepackaged-food-filing
    when: {food: prepackaged}
    after:
      - {item: business-licence-check, ground: legal, basis: {zh: 《食品经营许可和备案管理办法》：备案应先取得主体资格, en: "Measures on Food Business Licences and Filings: first a registered business"}}
      - {item: business-registration, ground: legal, basis: {zh: 《食品经营许可和备案管理办法》：备案应先取得主体资格, en: "Measures on Food Business Licences and Filings: first a registered business"}}
    fields: [enterprise-name, credit-code, premises-address]
    materials: [business-licence]
  - item: signboard
    when: {sign: "yes"}
    after:
      - {item: business-licence-check, ground: data, uses: licence-check, basis: {zh: 招牌内容须与登记名称一致, en: The sign shows the registered name}}
      - {item: business-registration, ground: data, uses: business-licence, basis: {zh: 招牌内容须与登记名称一致, en: The sign shows the registered name}}
    fields: [enterprise-name, premises-address, sign-size]
    materials: [sign-drawing]
  - item: fire-safety-promise
    when: {fire-route: promise}
    after:
      - {item: business-licence-check, ground: data, uses: licence-check, basis: {zh: 意见书载明登记的单位名称, en: The opinion names the registered firm}}
      - {item: business-registration, ground: data, uses: business-licence, basis: {zh: 意见书载明登记的单位名称, en: The opinion names the registered firm}}
    fields: [enterprise-name, credit-code, premises-address, floor-area]
    materials: [business-licence, fire-promise]
  - item: fire-safety-inspection
    when: {fire-route: inspection}
    after:
      - {item: business-licence-check, ground: data, uses: licence-check, basis: {zh: 意见书载明登记的单位名称, en: The opinion names the registered firm}}
      - {item: business-registration, ground: data, uses: business-licence, basis: {zh: 意见书载明登记的单位名称, en: The opinion names the registered firm}}
    fields: [enterprise-name, credit-code, premises-address, floor-area]
    materials: [business-licence, fire-plan]
  - item: tobacco-licence
    when: {tobacco: "yes"}
    after:
      - {item: business-licence-check, ground: legal, basis: {zh: 《烟草专卖许可证管理办法》：申请许可应先取得主体资格, en: "Measures on Tobacco Licences: first a registered business"}}
      - {item: business-registration, ground: legal, basis: {zh: 《烟草专卖许可证管理办法》：申请许可应先取得主体资格, en: "Measures on Tobacco Licences: first a registered business"}}
    fields: [enterprise-name, credit-code, premises-address]
    materials: [business-licence, operator-identity]

notice:
  within: 5wd
  supply-within: {limit: 20wd, basis: {zh: 法律未规定，由牵头部门确定, en: "Not fixed by law, set by the lead department"}, typical: true}
  never-supplied: close

tolerance:
  supply-within: {limit: 10wd, basis: {zh: 《广东省优化营商环境条例》第三十二条, en: Guangdong Business Environment Regulations 32}, typical: true}
  promise:
    zh: 本单位承诺在规定期限内补交所列材料；逾期未补交的，相关事项可不予办结。
    en: We promise to hand in the listed materials in time; otherwise the items concerned need not be completed.

# Longest paths of promised limits: licence check or registration 1, then tobacco 10, fire inspection 7, food 5, sign 3,
# or only what takes 1.
published:
  - {when: {tobacco: "yes"}, limit: 11wd, typical: true}
  - {when: {fire-route: inspection}, limit: 8wd, typical: true}
  - {when: {food: serving}, limit: 6wd, typical: true}
  - {when: {sign: "yes"}, limit: 4wd, typical: true}
  - {limit: 2wd, typical: true}

waivers:
  - rule: shareable-demanded
    about: premises-proof
    reason: {zh: 未备案的租赁合同尚无法共享，已备案的由部门自行取得, en: Leases that were never filed can''t be shared yet; filed ones the departments get themselves}
    citation: 政务数据共享条例
    expires: "2027-12-31"

issuance:
  release: together
  methods: [electronic, window, mail]
  delivery: 10wd
rating-window: 7d
fee: {standard: {zh: 不收费, en: Free of charge}, amount: 0}
','9dc33c9b93ec1e3faf4925b53d51480af99b2fbd763eca5896c690c3cb315885','1d86d6e36f3c24ed9227f0fd73a71ddb9a5a1d56bd30ab5c8992788ee8686a78','shipped','','2026-03-02 02:00:00.000000','published','2025-05-01','2026-03-02 02:00:00.000000',NULL,NULL);
CREATE TABLE calendars (
	version VARCHAR NOT NULL, 
	compact TEXT NOT NULL, 
	notice VARCHAR NOT NULL, 
	loaded_at DATETIME NOT NULL, 
	CONSTRAINT pk_calendars PRIMARY KEY (version)
);
CREATE TABLE case_dates (
	case_id VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	"on" DATE NOT NULL, 
	at DATETIME, 
	was DATE, 
	provisional BOOLEAN NOT NULL, 
	suspended BOOLEAN NOT NULL, 
	derivation TEXT NOT NULL, 
	CONSTRAINT pk_case_dates PRIMARY KEY (case_id, "key"), 
	CONSTRAINT fk_case_dates_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "case_dates" VALUES('OG20260302000000014','notice',2,'2026-03-09',NULL,NULL,0,0,'[{"args":{"limit":"5wd","start":"2026-03-02"},"code":"date.notice","rule":"许可法 32(1)(四)"},{"args":{"limit":"5wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"5wd","on":"2026-03-09","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000022','supply',7,'2026-03-30',NULL,NULL,0,0,'[{"args":{"limit":"20wd","start":"2026-03-02"},"code":"date.supply","rule":"GZ 13.2"},{"args":{"limit":"20wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"20wd","on":"2026-03-30","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000039','case.promised',8,'2026-03-17',NULL,NULL,0,0,'[{"args":{"limit":"11wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"11wd","on":"2026-03-17","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"},{"args":{"on":"2026-03-17"},"code":"path.kept","rule":"OneGo 2.10(8)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000039','case.statutory',8,'2026-03-31',NULL,NULL,0,0,'[{"args":{"limit":"1wd","node":"business-licence-check","on":"2026-03-03","start":"2026-03-02"},"code":"path.node","rule":"GZ 13.3"},{"args":{"limit":"20wd","node":"tobacco-licence","on":"2026-03-31","start":"2026-03-03"},"code":"path.node","rule":"GZ 13.3"},{"args":{"on":"2026-03-31","path":"business-licence-check,tobacco-licence"},"code":"path.longest","rule":"GZ 13.3"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000039','business-licence-check.promised',8,'2026-03-03',NULL,NULL,0,0,'[{"args":{"limit":"1wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"1wd","on":"2026-03-03","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000039','business-licence-check.delivery',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"date.delivery","rule":"许可法 44"},{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000039','food-licence.promised',12,'2026-03-09',NULL,NULL,0,0,'[{"args":{"limit":"5wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"5wd","on":"2026-03-09","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000039','food-licence.statutory',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000039','tobacco-licence.promised',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000039','tobacco-licence.statutory',12,'2026-03-30',NULL,NULL,0,0,'[{"args":{"limit":"20wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"20wd","on":"2026-03-30","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000047','case.promised',8,'2026-03-17',NULL,NULL,0,0,'[{"args":{"limit":"11wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"11wd","on":"2026-03-17","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"},{"args":{"on":"2026-03-17"},"code":"path.kept","rule":"OneGo 2.10(8)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000047','case.statutory',8,'2026-03-31',NULL,NULL,0,0,'[{"args":{"limit":"1wd","node":"business-licence-check","on":"2026-03-03","start":"2026-03-02"},"code":"path.node","rule":"GZ 13.3"},{"args":{"limit":"20wd","node":"tobacco-licence","on":"2026-03-31","start":"2026-03-03"},"code":"path.node","rule":"GZ 13.3"},{"args":{"on":"2026-03-31","path":"business-licence-check,tobacco-licence"},"code":"path.longest","rule":"GZ 13.3"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000047','business-licence-check.promised',8,'2026-03-03',NULL,NULL,0,0,'[{"args":{"limit":"1wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"1wd","on":"2026-03-03","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000047','business-licence-check.delivery',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"date.delivery","rule":"许可法 44"},{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000047','food-licence.promised',12,'2026-03-09',NULL,NULL,0,0,'[{"args":{"limit":"5wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"5wd","on":"2026-03-09","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000047','food-licence.statutory',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000047','tobacco-licence.promised',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000047','tobacco-licence.statutory',12,'2026-03-30',NULL,NULL,0,0,'[{"args":{"limit":"20wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"20wd","on":"2026-03-30","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000055','case.promised',8,'2026-03-17',NULL,NULL,0,0,'[{"args":{"limit":"11wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"11wd","on":"2026-03-17","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"},{"args":{"on":"2026-03-17"},"code":"path.kept","rule":"OneGo 2.10(8)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000055','case.statutory',8,'2026-03-31',NULL,NULL,0,0,'[{"args":{"limit":"1wd","node":"business-licence-check","on":"2026-03-03","start":"2026-03-02"},"code":"path.node","rule":"GZ 13.3"},{"args":{"limit":"20wd","node":"tobacco-licence","on":"2026-03-31","start":"2026-03-03"},"code":"path.node","rule":"GZ 13.3"},{"args":{"on":"2026-03-31","path":"business-licence-check,tobacco-licence"},"code":"path.longest","rule":"GZ 13.3"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000055','business-licence-check.promised',8,'2026-03-03',NULL,NULL,0,0,'[{"args":{"limit":"1wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"1wd","on":"2026-03-03","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000055','business-licence-check.delivery',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"date.delivery","rule":"许可法 44"},{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000055','food-licence.promised',12,'2026-03-09',NULL,NULL,0,0,'[{"args":{"limit":"5wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"5wd","on":"2026-03-09","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000055','food-licence.statutory',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000055','tobacco-licence.promised',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000055','tobacco-licence.statutory',12,'2026-03-30',NULL,NULL,0,0,'[{"args":{"limit":"20wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"20wd","on":"2026-03-30","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000055','tobacco-licence.delivery',14,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"date.delivery","rule":"许可法 44"},{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000063','case.promised',14,'2026-03-24',NULL,'2026-03-17',0,1,'[{"args":{"limit":"11wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"11wd","on":"2026-03-17","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"},{"args":{"limit":"1wd","node":"business-licence-check","on":"2026-03-03","start":"2026-03-02"},"code":"path.node","rule":"GZ 13.3"},{"args":{"excluded":"10wd","extended":"","limit":"5wd","node":"food-licence","on":"2026-03-24","start":"2026-03-03"},"code":"path.node_moved","rule":"GZ 13.3"},{"args":{"on":"2026-03-24","path":"business-licence-check,food-licence"},"code":"path.longest","rule":"GZ 13.3"},{"args":{"days":"5wd","now":"2026-03-24","on":"2026-03-24","path":"business-licence-check,food-licence","was":"2026-03-17"},"code":"path.shifted","rule":"OneGo 2.10(8)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000063','case.statutory',14,'2026-03-31',NULL,NULL,0,1,'[{"args":{"limit":"1wd","node":"business-licence-check","on":"2026-03-03","start":"2026-03-02"},"code":"path.node","rule":"GZ 13.3"},{"args":{"excluded":"10wd","extended":"","limit":"10wd","node":"food-licence","on":"2026-03-31","start":"2026-03-03"},"code":"path.node_moved","rule":"GZ 13.3"},{"args":{"on":"2026-03-31","path":"business-licence-check,food-licence"},"code":"path.longest","rule":"GZ 13.3"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000063','business-licence-check.promised',8,'2026-03-03',NULL,NULL,0,0,'[{"args":{"limit":"1wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"1wd","on":"2026-03-03","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000063','business-licence-check.delivery',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"date.delivery","rule":"许可法 44"},{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000063','food-licence.promised',14,'2026-03-23',NULL,'2026-03-09',0,1,'[{"args":{"limit":"5wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"days":"10wd","ground":"inspection","notice":"示例检验〔2026〕1号","start":"2026-03-02","through":"2026-03-16"},"code":"clock.excluded_open","rule":"许可法 45"},{"args":{"limit":"5wd","on":"2026-03-23","passed":"10wd","start":"2026-03-02"},"code":"clock.counted_past","rule":"OneGo 2.10(3)"},{"args":{"on":"2026-03-23"},"code":"clock.suspended","rule":"OneGo 2.10(5)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000063','food-licence.statutory',14,'2026-03-30',NULL,'2026-03-16',0,1,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"days":"10wd","ground":"inspection","notice":"示例检验〔2026〕1号","start":"2026-03-02","through":"2026-03-16"},"code":"clock.excluded_open","rule":"许可法 45"},{"args":{"limit":"10wd","on":"2026-03-30","passed":"10wd","start":"2026-03-02"},"code":"clock.counted_past","rule":"OneGo 2.10(3)"},{"args":{"on":"2026-03-30"},"code":"clock.suspended","rule":"OneGo 2.10(5)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000063','tobacco-licence.promised',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000063','tobacco-licence.statutory',12,'2026-03-30',NULL,NULL,0,0,'[{"args":{"limit":"20wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"20wd","on":"2026-03-30","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000071','case.promised',8,'2026-03-17',NULL,NULL,0,0,'[{"args":{"limit":"11wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"11wd","on":"2026-03-17","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"},{"args":{"on":"2026-03-17"},"code":"path.kept","rule":"OneGo 2.10(8)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000071','case.statutory',8,'2026-03-31',NULL,NULL,0,0,'[{"args":{"limit":"1wd","node":"business-licence-check","on":"2026-03-03","start":"2026-03-02"},"code":"path.node","rule":"GZ 13.3"},{"args":{"limit":"20wd","node":"tobacco-licence","on":"2026-03-31","start":"2026-03-03"},"code":"path.node","rule":"GZ 13.3"},{"args":{"on":"2026-03-31","path":"business-licence-check,tobacco-licence"},"code":"path.longest","rule":"GZ 13.3"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000071','business-licence-check.promised',8,'2026-03-03',NULL,NULL,0,0,'[{"args":{"limit":"1wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"1wd","on":"2026-03-03","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000071','business-licence-check.delivery',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"date.delivery","rule":"许可法 44"},{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000071','food-licence.promised',12,'2026-03-09',NULL,NULL,0,0,'[{"args":{"limit":"5wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"5wd","on":"2026-03-09","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000071','food-licence.statutory',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000071','tobacco-licence.promised',12,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000071','tobacco-licence.statutory',12,'2026-03-30',NULL,NULL,0,0,'[{"args":{"limit":"20wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"20wd","on":"2026-03-30","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000071','food-licence.delivery',14,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"date.delivery","rule":"许可法 44"},{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
INSERT INTO "case_dates" VALUES('OG20260302000000071','tobacco-licence.delivery',16,'2026-03-16',NULL,NULL,0,0,'[{"args":{"limit":"10wd","start":"2026-03-02"},"code":"date.delivery","rule":"许可法 44"},{"args":{"limit":"10wd","start":"2026-03-02"},"code":"clock.start","rule":"OneGo 2.10(2)"},{"args":{"limit":"10wd","on":"2026-03-16","passed":"0wd","start":"2026-03-02"},"code":"clock.counted","rule":"OneGo 2.10(3)"}]');
CREATE TABLE case_log (
	case_id VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	order_id VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	kind VARCHAR NOT NULL, 
	event TEXT NOT NULL, 
	prev_hash VARCHAR NOT NULL, 
	hash VARCHAR NOT NULL, 
	CONSTRAINT pk_case_log PRIMARY KEY (case_id, seq), 
	CONSTRAINT fk_case_log_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "case_log" VALUES('OG20260302000000014',1,'receive','2026-03-02 02:00:00.000000','CaseReceived','{"by":{"id":"p_3f16230e8e9986ee46c2fee5","role":"applicant"},"calendar":"cn2026-4de3b741\n2025|国办发明电〔2024〕12号|off:0101,0128-0204,0404-0406,0501-0505,0531-0602,1001-1008|work:0126,0208,0427,0928,1011\n2026|国办发明电〔2025〕7号|off:0101-0103,0215-0223,0404-0406,0501-0505,0619-0621,0925-0927,1001-1007|work:0104,0214,0228,0509,0920,1010\n2027|?|off:0101,0205-0208,0405,0501-0502,0609,0915,1001-1003|work:","case_id":"OG20260302000000014","channel":"web","plan":{"bundle":"restaurant","deferrable":["premises-proof","food-safety-rules"],"items":[{"department":"market","fields":["enterprise-name","credit-code"],"id":"business-licence-check","kind":"public-service","promised":"1wd","result":"licence-check"},{"after":["business-licence-check"],"department":"market","extension":{"approver":"head-of-organ","basis":"食品经营许可和备案管理办法","max":"5wd"},"fields":["enterprise-name","credit-code","premises-address","food-category","floor-area","seats"],"grounds":["inspection","testing","expert-review"],"id":"food-licence","kind":"licence","materials":["premises-proof","kitchen-plan","food-safety-rules"],"promised":"5wd","result":"food-licence","site_check":true,"statutory":"10wd"},{"after":["business-licence-check"],"department":"tobacco","extension":{"approver":"head-of-organ","basis":"许可法 42(1)","max":"10wd"},"fields":["enterprise-name","credit-code","premises-address"],"grounds":["hearing"],"id":"tobacco-licence","kind":"licence","promised":"10wd","result":"tobacco-licence","site_check":true,"statutory":"20wd"}],"joint_handling":true,"lead":"market","never_supplied":"close","published":"11wd","supply_within":"20wd","tolerance":"10wd","version":"1.0.0+9dc33c9b93ec"},"received_on":"2026-03-02","submission":"c0cff3fbfe264bb38d058d98ea2990f2808e4c6e0c34bd27eee62e5094d579dc","t":"CaseReceived"}','0000000000000000000000000000000000000000000000000000000000000000','f2415dc0d58befbd1823f5b6911db9b5742f967abb492f3623fced9dcb8fa4ad');
INSERT INTO "case_log" VALUES('OG20260302000000014',2,'receive','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"notice","on":"2026-03-09"}],"t":"DatesSet"}','f2415dc0d58befbd1823f5b6911db9b5742f967abb492f3623fced9dcb8fa4ad','65e2831e64bcb420497bf954c6b200bac243b67c31e4aba107be2b30d35e826c');
INSERT INTO "case_log" VALUES('OG20260302000000022',1,'receive','2026-03-02 02:00:00.000000','CaseReceived','{"by":{"id":"p_3f16230e8e9986ee46c2fee5","role":"applicant"},"calendar":"cn2026-4de3b741\n2025|国办发明电〔2024〕12号|off:0101,0128-0204,0404-0406,0501-0505,0531-0602,1001-1008|work:0126,0208,0427,0928,1011\n2026|国办发明电〔2025〕7号|off:0101-0103,0215-0223,0404-0406,0501-0505,0619-0621,0925-0927,1001-1007|work:0104,0214,0228,0509,0920,1010\n2027|?|off:0101,0205-0208,0405,0501-0502,0609,0915,1001-1003|work:","case_id":"OG20260302000000022","channel":"web","plan":{"bundle":"restaurant","deferrable":["premises-proof","food-safety-rules"],"items":[{"department":"market","fields":["enterprise-name","credit-code"],"id":"business-licence-check","kind":"public-service","promised":"1wd","result":"licence-check"},{"after":["business-licence-check"],"department":"market","extension":{"approver":"head-of-organ","basis":"食品经营许可和备案管理办法","max":"5wd"},"fields":["enterprise-name","credit-code","premises-address","food-category","floor-area","seats"],"grounds":["inspection","testing","expert-review"],"id":"food-licence","kind":"licence","materials":["premises-proof","kitchen-plan","food-safety-rules"],"promised":"5wd","result":"food-licence","site_check":true,"statutory":"10wd"},{"after":["business-licence-check"],"department":"tobacco","extension":{"approver":"head-of-organ","basis":"许可法 42(1)","max":"10wd"},"fields":["enterprise-name","credit-code","premises-address"],"grounds":["hearing"],"id":"tobacco-licence","kind":"licence","promised":"10wd","result":"tobacco-licence","site_check":true,"statutory":"20wd"}],"joint_handling":true,"lead":"market","never_supplied":"close","published":"11wd","supply_within":"20wd","tolerance":"10wd","version":"1.0.0+9dc33c9b93ec"},"received_on":"2026-03-02","submission":"fcfecfcefc94b6da278f4684c8af36baac209a1db6c632bafed4472ce8c15cec","t":"CaseReceived"}','0000000000000000000000000000000000000000000000000000000000000000','917ea61e247889f17abc4e3fb26b800aeecdcecc9e5fb266920678b3365d0a4d');
INSERT INTO "case_log" VALUES('OG20260302000000022',2,'receive','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"notice","on":"2026-03-09"}],"t":"DatesSet"}','917ea61e247889f17abc4e3fb26b800aeecdcecc9e5fb266920678b3365d0a4d','27533f63375510e8306757951b550a322dffeb94ca79dc25c6011b569bb0d026');
INSERT INTO "case_log" VALUES('OG20260302000000022',3,'o_a86870a91d6ab1a4402c3c6c','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_10feafdfc977d61d48dc7799","role":"officer"},"item":"business-licence-check","round":0,"t":"PrecheckReported"}','27533f63375510e8306757951b550a322dffeb94ca79dc25c6011b569bb0d026','d350d3d2eee336a186c53083ade7124fff4e8e46992e8b2813a0ce6fc01b9ba9');
INSERT INTO "case_log" VALUES('OG20260302000000022',4,'o_76c1970d72a5aaf5364bb8bd','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_10feafdfc977d61d48dc7799","role":"officer"},"defects":[{"id":"food-licence.1","item":"food-licence","target":"material:kitchen-plan","text":"t_a5d9418217195a35a72647d72aaa9506"}],"item":"food-licence","round":0,"t":"PrecheckReported"}','d350d3d2eee336a186c53083ade7124fff4e8e46992e8b2813a0ce6fc01b9ba9','98a18083dd0cbb6722b3a4e9474eadb4fd72fba7915a758fcdd3a0e9fde7f2ed');
INSERT INTO "case_log" VALUES('OG20260302000000022',5,'o_bacb3a8123b3475eaecefdc3','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"tobacco","id":"p_7c5776989d8e3c916f431bf1","role":"officer"},"item":"tobacco-licence","round":0,"t":"PrecheckReported"}','98a18083dd0cbb6722b3a4e9474eadb4fd72fba7915a758fcdd3a0e9fde7f2ed','4ac6a11dd6cbf3e86d3404b68d296eb6a15fbc3d0079e96df8427c6853566914');
INSERT INTO "case_log" VALUES('OG20260302000000022',6,'o_bacb3a8123b3475eaecefdc3','2026-03-02 02:00:00.000000','NoticeIssued','{"by":{"department":"tobacco","id":"p_7c5776989d8e3c916f431bf1","role":"officer"},"issued_on":"2026-03-02","points":[{"id":"food-licence.1","item":"food-licence","target":"material:kitchen-plan","text":"t_a5d9418217195a35a72647d72aaa9506"}],"t":"NoticeIssued"}','4ac6a11dd6cbf3e86d3404b68d296eb6a15fbc3d0079e96df8427c6853566914','5be1282d32a20a1d99175b0eadb13dbb4374e6ea92104041b9fc99499289814b');
INSERT INTO "case_log" VALUES('OG20260302000000022',7,'o_bacb3a8123b3475eaecefdc3','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"supply","on":"2026-03-30"}],"t":"DatesSet"}','5be1282d32a20a1d99175b0eadb13dbb4374e6ea92104041b9fc99499289814b','4c4b0f9910e62a369345752543d153d9405baa8fce71aeec01d36e65b97cad40');
INSERT INTO "case_log" VALUES('OG20260302000000039',1,'receive','2026-03-02 02:00:00.000000','CaseReceived','{"by":{"id":"p_3f16230e8e9986ee46c2fee5","role":"applicant"},"calendar":"cn2026-4de3b741\n2025|国办发明电〔2024〕12号|off:0101,0128-0204,0404-0406,0501-0505,0531-0602,1001-1008|work:0126,0208,0427,0928,1011\n2026|国办发明电〔2025〕7号|off:0101-0103,0215-0223,0404-0406,0501-0505,0619-0621,0925-0927,1001-1007|work:0104,0214,0228,0509,0920,1010\n2027|?|off:0101,0205-0208,0405,0501-0502,0609,0915,1001-1003|work:","case_id":"OG20260302000000039","channel":"web","plan":{"bundle":"restaurant","deferrable":["premises-proof","food-safety-rules"],"items":[{"department":"market","fields":["enterprise-name","credit-code"],"id":"business-licence-check","kind":"public-service","promised":"1wd","result":"licence-check"},{"after":["business-licence-check"],"department":"market","extension":{"approver":"head-of-organ","basis":"食品经营许可和备案管理办法","max":"5wd"},"fields":["enterprise-name","credit-code","premises-address","food-category","floor-area","seats"],"grounds":["inspection","testing","expert-review"],"id":"food-licence","kind":"licence","materials":["premises-proof","kitchen-plan","food-safety-rules"],"promised":"5wd","result":"food-licence","site_check":true,"statutory":"10wd"},{"after":["business-licence-check"],"department":"tobacco","extension":{"approver":"head-of-organ","basis":"许可法 42(1)","max":"10wd"},"fields":["enterprise-name","credit-code","premises-address"],"grounds":["hearing"],"id":"tobacco-licence","kind":"licence","promised":"10wd","result":"tobacco-licence","site_check":true,"statutory":"20wd"}],"joint_handling":true,"lead":"market","never_supplied":"close","published":"11wd","supply_within":"20wd","tolerance":"10wd","version":"1.0.0+9dc33c9b93ec"},"received_on":"2026-03-02","submission":"668c3335fe5cf69b26067a83382e2c8ef21ec4ab81df4498c04d36f0f662c10e","t":"CaseReceived"}','0000000000000000000000000000000000000000000000000000000000000000','1bb9273032dcc5366a032930bc44d9b90f7cac23c2f0fc3f0cbcb1c940331cb1');
INSERT INTO "case_log" VALUES('OG20260302000000039',2,'receive','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"notice","on":"2026-03-09"}],"t":"DatesSet"}','1bb9273032dcc5366a032930bc44d9b90f7cac23c2f0fc3f0cbcb1c940331cb1','520c670f4dd42433b3c45c86f3a2e0b983cce5cf1f5650414e09cdb91ee483ec');
INSERT INTO "case_log" VALUES('OG20260302000000039',3,'o_5d33aec6b72b640c7cb224c8','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_10feafdfc977d61d48dc7799","role":"officer"},"item":"business-licence-check","round":0,"t":"PrecheckReported"}','520c670f4dd42433b3c45c86f3a2e0b983cce5cf1f5650414e09cdb91ee483ec','45f9eb8d63578fecb5b094df160b2230be2cc17d64e828ac85d1725cef0e9dc5');
INSERT INTO "case_log" VALUES('OG20260302000000039',4,'o_070e75e194640c0d363dead5','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_10feafdfc977d61d48dc7799","role":"officer"},"item":"food-licence","round":0,"t":"PrecheckReported"}','45f9eb8d63578fecb5b094df160b2230be2cc17d64e828ac85d1725cef0e9dc5','24e8fb052ec4d6aec570966a1de924af0827741edfc648a1a9fd2476f13e9c39');
INSERT INTO "case_log" VALUES('OG20260302000000039',5,'o_76e502d7d72d44ce8dfa1659','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"tobacco","id":"p_7c5776989d8e3c916f431bf1","role":"officer"},"item":"tobacco-licence","round":0,"t":"PrecheckReported"}','24e8fb052ec4d6aec570966a1de924af0827741edfc648a1a9fd2476f13e9c39','ed23b272071a57b4602c71a2143618569a6455b1eaf82737929691e92a5d2d61');
INSERT INTO "case_log" VALUES('OG20260302000000039',6,'o_76e502d7d72d44ce8dfa1659','2026-03-02 02:00:00.000000','CaseAccepted','{"accepted_on":"2026-03-02","basis":"complete","by":{"department":"tobacco","id":"p_7c5776989d8e3c916f431bf1","role":"officer"},"t":"CaseAccepted"}','ed23b272071a57b4602c71a2143618569a6455b1eaf82737929691e92a5d2d61','ee8deb950ace413247b91698266b598db6830a365d2e4f0eded97cd7fa2a3fb3');
INSERT INTO "case_log" VALUES('OG20260302000000039',7,'o_76e502d7d72d44ce8dfa1659','2026-03-02 02:00:00.000000','TaskOpened','{"item":"business-licence-check","opened_on":"2026-03-02","t":"TaskOpened"}','ee8deb950ace413247b91698266b598db6830a365d2e4f0eded97cd7fa2a3fb3','f9569bec8c3556302e2faa66c4351230010426a07d8855e984602c32395039bf');
INSERT INTO "case_log" VALUES('OG20260302000000039',8,'o_76e502d7d72d44ce8dfa1659','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"case.promised","on":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31"},{"key":"business-licence-check.promised","on":"2026-03-03"}],"t":"DatesSet"}','f9569bec8c3556302e2faa66c4351230010426a07d8855e984602c32395039bf','2064612856d82594d3eed1d8767e673fbc0fbb5be959e591c620bf0f1e9b3369');
INSERT INTO "case_log" VALUES('OG20260302000000039',9,'o_3ff553e9cc3f162b853127b8','2026-03-02 02:00:00.000000','TaskDecided','{"by":{"department":"market","id":"p_10feafdfc977d61d48dc7799","role":"officer"},"decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","t":"TaskDecided"}','2064612856d82594d3eed1d8767e673fbc0fbb5be959e591c620bf0f1e9b3369','c51a3490b71fecb716529f5b582ef47234ed4636b29992d24653cf37388e248d');
INSERT INTO "case_log" VALUES('OG20260302000000039',10,'o_3ff553e9cc3f162b853127b8','2026-03-02 02:00:00.000000','TaskOpened','{"item":"food-licence","opened_on":"2026-03-02","t":"TaskOpened"}','c51a3490b71fecb716529f5b582ef47234ed4636b29992d24653cf37388e248d','b15a2744a632d9958897b1de61bcaaee06706ff21fd04b16d5b5f1be18d9d5b4');
INSERT INTO "case_log" VALUES('OG20260302000000039',11,'o_3ff553e9cc3f162b853127b8','2026-03-02 02:00:00.000000','TaskOpened','{"item":"tobacco-licence","opened_on":"2026-03-02","t":"TaskOpened"}','b15a2744a632d9958897b1de61bcaaee06706ff21fd04b16d5b5f1be18d9d5b4','8d19bda14b592d4dfc763e70da24d515e23361c5f6de1c7954e1c266c3491ad8');
INSERT INTO "case_log" VALUES('OG20260302000000039',12,'o_3ff553e9cc3f162b853127b8','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"business-licence-check.delivery","on":"2026-03-16"},{"key":"food-licence.promised","on":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-16"},{"key":"tobacco-licence.promised","on":"2026-03-16"},{"key":"tobacco-licence.statutory","on":"2026-03-30"}],"t":"DatesSet"}','8d19bda14b592d4dfc763e70da24d515e23361c5f6de1c7954e1c266c3491ad8','8b121b901a075053c380368f19d212a97be052b94ad9d8a55fa4e2c4b7e8d54f');
INSERT INTO "case_log" VALUES('OG20260302000000047',1,'receive','2026-03-02 02:00:00.000000','CaseReceived','{"by":{"id":"p_3f16230e8e9986ee46c2fee5","role":"applicant"},"calendar":"cn2026-4de3b741\n2025|国办发明电〔2024〕12号|off:0101,0128-0204,0404-0406,0501-0505,0531-0602,1001-1008|work:0126,0208,0427,0928,1011\n2026|国办发明电〔2025〕7号|off:0101-0103,0215-0223,0404-0406,0501-0505,0619-0621,0925-0927,1001-1007|work:0104,0214,0228,0509,0920,1010\n2027|?|off:0101,0205-0208,0405,0501-0502,0609,0915,1001-1003|work:","case_id":"OG20260302000000047","channel":"web","plan":{"bundle":"restaurant","deferrable":["premises-proof","food-safety-rules"],"items":[{"department":"market","fields":["enterprise-name","credit-code"],"id":"business-licence-check","kind":"public-service","promised":"1wd","result":"licence-check"},{"after":["business-licence-check"],"department":"market","extension":{"approver":"head-of-organ","basis":"食品经营许可和备案管理办法","max":"5wd"},"fields":["enterprise-name","credit-code","premises-address","food-category","floor-area","seats"],"grounds":["inspection","testing","expert-review"],"id":"food-licence","kind":"licence","materials":["premises-proof","kitchen-plan","food-safety-rules"],"promised":"5wd","result":"food-licence","site_check":true,"statutory":"10wd"},{"after":["business-licence-check"],"department":"tobacco","extension":{"approver":"head-of-organ","basis":"许可法 42(1)","max":"10wd"},"fields":["enterprise-name","credit-code","premises-address"],"grounds":["hearing"],"id":"tobacco-licence","kind":"licence","promised":"10wd","result":"tobacco-licence","site_check":true,"statutory":"20wd"}],"joint_handling":true,"lead":"market","never_supplied":"close","published":"11wd","supply_within":"20wd","tolerance":"10wd","version":"1.0.0+9dc33c9b93ec"},"received_on":"2026-03-02","submission":"fa4998f0b59719cfa896119d73d2d0a66d597d7bd46853f8f0e44dd299508429","t":"CaseReceived"}','0000000000000000000000000000000000000000000000000000000000000000','462309cca69cb23aa9abdcb33ed0d75f83bc3093beecd671495a2b9a35b35804');
INSERT INTO "case_log" VALUES('OG20260302000000047',2,'receive','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"notice","on":"2026-03-09"}],"t":"DatesSet"}','462309cca69cb23aa9abdcb33ed0d75f83bc3093beecd671495a2b9a35b35804','82efb1405eb7f9d1159509971513799ccdea6db781233fcd90c966d685290d69');
INSERT INTO "case_log" VALUES('OG20260302000000047',3,'o_203e9caef9de8eab9cb88a61','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_10feafdfc977d61d48dc7799","role":"officer"},"item":"business-licence-check","round":0,"t":"PrecheckReported"}','82efb1405eb7f9d1159509971513799ccdea6db781233fcd90c966d685290d69','dd6aac4ffeb4c93454fd20ca57226b22bc141543917c01b9687ba51125bebc8d');
INSERT INTO "case_log" VALUES('OG20260302000000047',4,'o_ccb0f98b048d3ee1e8588a5d','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_10feafdfc977d61d48dc7799","role":"officer"},"item":"food-licence","round":0,"t":"PrecheckReported"}','dd6aac4ffeb4c93454fd20ca57226b22bc141543917c01b9687ba51125bebc8d','da5a5a34b124a06fdd9dfaf15c6f2107dd9a3e475a74f3a1aa38c1e1f350f29b');
INSERT INTO "case_log" VALUES('OG20260302000000047',5,'o_d2c930340fb81b3e5556543b','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"tobacco","id":"p_7c5776989d8e3c916f431bf1","role":"officer"},"item":"tobacco-licence","round":0,"t":"PrecheckReported"}','da5a5a34b124a06fdd9dfaf15c6f2107dd9a3e475a74f3a1aa38c1e1f350f29b','3dcdb539985c525aabc82e9e1cd969884195f9f3ef8def789886d23ca739f03e');
INSERT INTO "case_log" VALUES('OG20260302000000047',6,'o_d2c930340fb81b3e5556543b','2026-03-02 02:00:00.000000','CaseAccepted','{"accepted_on":"2026-03-02","basis":"complete","by":{"department":"tobacco","id":"p_7c5776989d8e3c916f431bf1","role":"officer"},"t":"CaseAccepted"}','3dcdb539985c525aabc82e9e1cd969884195f9f3ef8def789886d23ca739f03e','570695b3b581406c667011fe0dde499c90347a585ef05233a0b4008f49df0092');
INSERT INTO "case_log" VALUES('OG20260302000000047',7,'o_d2c930340fb81b3e5556543b','2026-03-02 02:00:00.000000','TaskOpened','{"item":"business-licence-check","opened_on":"2026-03-02","t":"TaskOpened"}','570695b3b581406c667011fe0dde499c90347a585ef05233a0b4008f49df0092','e98f03d4bd8bb9cfeb57a4b7367bee8d2775d7d6bdb5503b48c2b8cb9252c425');
INSERT INTO "case_log" VALUES('OG20260302000000047',8,'o_d2c930340fb81b3e5556543b','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"case.promised","on":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31"},{"key":"business-licence-check.promised","on":"2026-03-03"}],"t":"DatesSet"}','e98f03d4bd8bb9cfeb57a4b7367bee8d2775d7d6bdb5503b48c2b8cb9252c425','aaadbc679e342cda0a465159d2d6924408d8f56fa5e141edf5c505d41a4cd9c5');
INSERT INTO "case_log" VALUES('OG20260302000000047',9,'o_128d10913abbbeb7b430d817','2026-03-02 02:00:00.000000','TaskDecided','{"by":{"department":"market","id":"p_10feafdfc977d61d48dc7799","role":"officer"},"decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","t":"TaskDecided"}','aaadbc679e342cda0a465159d2d6924408d8f56fa5e141edf5c505d41a4cd9c5','3721a0beee7ebf29997ee98a2416cdf60d8241b48ec59778b711f3f7745a2310');
INSERT INTO "case_log" VALUES('OG20260302000000047',10,'o_128d10913abbbeb7b430d817','2026-03-02 02:00:00.000000','TaskOpened','{"item":"food-licence","opened_on":"2026-03-02","t":"TaskOpened"}','3721a0beee7ebf29997ee98a2416cdf60d8241b48ec59778b711f3f7745a2310','083273bce569d5c01c146efd51a02d3e16fbe33b83eda59222db4689a03827d7');
INSERT INTO "case_log" VALUES('OG20260302000000047',11,'o_128d10913abbbeb7b430d817','2026-03-02 02:00:00.000000','TaskOpened','{"item":"tobacco-licence","opened_on":"2026-03-02","t":"TaskOpened"}','083273bce569d5c01c146efd51a02d3e16fbe33b83eda59222db4689a03827d7','557a4127b61cf30eb60834146f01a8f30ffa4c60246eb9ebd3040be5823db420');
INSERT INTO "case_log" VALUES('OG20260302000000047',12,'o_128d10913abbbeb7b430d817','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"business-licence-check.delivery","on":"2026-03-16"},{"key":"food-licence.promised","on":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-16"},{"key":"tobacco-licence.promised","on":"2026-03-16"},{"key":"tobacco-licence.statutory","on":"2026-03-30"}],"t":"DatesSet"}','557a4127b61cf30eb60834146f01a8f30ffa4c60246eb9ebd3040be5823db420','1c5f4b3c12faf7de044ab651cbcd8cf124848a4c3f2d1369c3b3942cf3e069ac');
INSERT INTO "case_log" VALUES('OG20260302000000055',1,'receive','2026-03-02 02:00:00.000000','CaseReceived','{"by":{"id":"p_3f16230e8e9986ee46c2fee5","role":"applicant"},"calendar":"cn2026-4de3b741\n2025|国办发明电〔2024〕12号|off:0101,0128-0204,0404-0406,0501-0505,0531-0602,1001-1008|work:0126,0208,0427,0928,1011\n2026|国办发明电〔2025〕7号|off:0101-0103,0215-0223,0404-0406,0501-0505,0619-0621,0925-0927,1001-1007|work:0104,0214,0228,0509,0920,1010\n2027|?|off:0101,0205-0208,0405,0501-0502,0609,0915,1001-1003|work:","case_id":"OG20260302000000055","channel":"web","plan":{"bundle":"restaurant","deferrable":["premises-proof","food-safety-rules"],"items":[{"department":"market","fields":["enterprise-name","credit-code"],"id":"business-licence-check","kind":"public-service","promised":"1wd","result":"licence-check"},{"after":["business-licence-check"],"department":"market","extension":{"approver":"head-of-organ","basis":"食品经营许可和备案管理办法","max":"5wd"},"fields":["enterprise-name","credit-code","premises-address","food-category","floor-area","seats"],"grounds":["inspection","testing","expert-review"],"id":"food-licence","kind":"licence","materials":["premises-proof","kitchen-plan","food-safety-rules"],"promised":"5wd","result":"food-licence","site_check":true,"statutory":"10wd"},{"after":["business-licence-check"],"department":"tobacco","extension":{"approver":"head-of-organ","basis":"许可法 42(1)","max":"10wd"},"fields":["enterprise-name","credit-code","premises-address"],"grounds":["hearing"],"id":"tobacco-licence","kind":"licence","promised":"10wd","result":"tobacco-licence","site_check":true,"statutory":"20wd"}],"joint_handling":true,"lead":"market","never_supplied":"close","published":"11wd","supply_within":"20wd","tolerance":"10wd","version":"1.0.0+9dc33c9b93ec"},"received_on":"2026-03-02","submission":"c9d7cbb4591cd943d2eb59b53c6d150df0acd15ce450e448b4a2e3086de35542","t":"CaseReceived"}','0000000000000000000000000000000000000000000000000000000000000000','aba4e074832ee6e328fd89b4b2fbf8ca5d5542b573c22d1986bd448d995a0427');
INSERT INTO "case_log" VALUES('OG20260302000000055',2,'receive','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"notice","on":"2026-03-09"}],"t":"DatesSet"}','aba4e074832ee6e328fd89b4b2fbf8ca5d5542b573c22d1986bd448d995a0427','f2a0d72df4cbfd3bb260f565dfb0de3b8d79776fce69ee4f00160d51489c1611');
INSERT INTO "case_log" VALUES('OG20260302000000055',3,'o_74440a541456d3c5833377b4','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_10feafdfc977d61d48dc7799","role":"officer"},"item":"business-licence-check","round":0,"t":"PrecheckReported"}','f2a0d72df4cbfd3bb260f565dfb0de3b8d79776fce69ee4f00160d51489c1611','bdb34faec09cf556e67ae988a1ead31ee614fd0e313b4df052008d5fd2b2552f');
INSERT INTO "case_log" VALUES('OG20260302000000055',4,'o_a9f0892a08f165e8076e3343','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_10feafdfc977d61d48dc7799","role":"officer"},"item":"food-licence","round":0,"t":"PrecheckReported"}','bdb34faec09cf556e67ae988a1ead31ee614fd0e313b4df052008d5fd2b2552f','de2b9059d408b526cb15e70edbd6f878cc863c5ec10db09e634693257b154acc');
INSERT INTO "case_log" VALUES('OG20260302000000055',5,'o_8e18f9da53c193cb83fe06c8','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"tobacco","id":"p_7c5776989d8e3c916f431bf1","role":"officer"},"item":"tobacco-licence","round":0,"t":"PrecheckReported"}','de2b9059d408b526cb15e70edbd6f878cc863c5ec10db09e634693257b154acc','39441d1e3447b74e6ae1620b90f3a0de822ff02aae91ce031d0e506a5d35966e');
INSERT INTO "case_log" VALUES('OG20260302000000055',6,'o_8e18f9da53c193cb83fe06c8','2026-03-02 02:00:00.000000','CaseAccepted','{"accepted_on":"2026-03-02","basis":"complete","by":{"department":"tobacco","id":"p_7c5776989d8e3c916f431bf1","role":"officer"},"t":"CaseAccepted"}','39441d1e3447b74e6ae1620b90f3a0de822ff02aae91ce031d0e506a5d35966e','45aa7a7d877d514fc1b7235d844374ffeaa0762e0c092522a13f227f98d69877');
INSERT INTO "case_log" VALUES('OG20260302000000055',7,'o_8e18f9da53c193cb83fe06c8','2026-03-02 02:00:00.000000','TaskOpened','{"item":"business-licence-check","opened_on":"2026-03-02","t":"TaskOpened"}','45aa7a7d877d514fc1b7235d844374ffeaa0762e0c092522a13f227f98d69877','9ef779163e0917cbec97e8d7bac077713f7449c1323311caf746e22cf66b5a16');
INSERT INTO "case_log" VALUES('OG20260302000000055',8,'o_8e18f9da53c193cb83fe06c8','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"case.promised","on":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31"},{"key":"business-licence-check.promised","on":"2026-03-03"}],"t":"DatesSet"}','9ef779163e0917cbec97e8d7bac077713f7449c1323311caf746e22cf66b5a16','5bbf9708284bbf0ffbc73ae68cb377f35eee5ff7f1e22c36a0160aaac015f4d4');
INSERT INTO "case_log" VALUES('OG20260302000000055',9,'o_be178763c8b7abfa0e1cd1ab','2026-03-02 02:00:00.000000','TaskDecided','{"by":{"department":"market","id":"p_10feafdfc977d61d48dc7799","role":"officer"},"decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","t":"TaskDecided"}','5bbf9708284bbf0ffbc73ae68cb377f35eee5ff7f1e22c36a0160aaac015f4d4','6828cd0b8bd1f70273a3aafe30bebf6b680d675b9083d2cfc50fb251687662b8');
INSERT INTO "case_log" VALUES('OG20260302000000055',10,'o_be178763c8b7abfa0e1cd1ab','2026-03-02 02:00:00.000000','TaskOpened','{"item":"food-licence","opened_on":"2026-03-02","t":"TaskOpened"}','6828cd0b8bd1f70273a3aafe30bebf6b680d675b9083d2cfc50fb251687662b8','754342f849f73e7ef8c555dce6ff346033b6a27b61caec162cb66f1c5e52c6a6');
INSERT INTO "case_log" VALUES('OG20260302000000055',11,'o_be178763c8b7abfa0e1cd1ab','2026-03-02 02:00:00.000000','TaskOpened','{"item":"tobacco-licence","opened_on":"2026-03-02","t":"TaskOpened"}','754342f849f73e7ef8c555dce6ff346033b6a27b61caec162cb66f1c5e52c6a6','905dbac4dc32251530370d30c44630ffb95741cacfcb28f5fbd0d8152814ced4');
INSERT INTO "case_log" VALUES('OG20260302000000055',12,'o_be178763c8b7abfa0e1cd1ab','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"business-licence-check.delivery","on":"2026-03-16"},{"key":"food-licence.promised","on":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-16"},{"key":"tobacco-licence.promised","on":"2026-03-16"},{"key":"tobacco-licence.statutory","on":"2026-03-30"}],"t":"DatesSet"}','905dbac4dc32251530370d30c44630ffb95741cacfcb28f5fbd0d8152814ced4','f07f0889d7369f3a783e7af2dcc39e84a41316574a8923c82f88aa817e205643');
INSERT INTO "case_log" VALUES('OG20260302000000055',13,'k_6e6a251d3b1492749be891ed89e5aa12','2026-03-02 02:00:00.000000','TaskDecided','{"by":{"department":"tobacco","id":"p_4efdcbc923d6a85233d1bcae","role":"chief"},"decided_on":"2026-03-02","item":"tobacco-licence","outcome":"granted","site_check":["one","other"],"t":"TaskDecided"}','f07f0889d7369f3a783e7af2dcc39e84a41316574a8923c82f88aa817e205643','174c71d3b83030e06316d2419a229c35fab6c14551369a19af7184e34471b36e');
INSERT INTO "case_log" VALUES('OG20260302000000055',14,'k_6e6a251d3b1492749be891ed89e5aa12','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"tobacco-licence.delivery","on":"2026-03-16"}],"t":"DatesSet"}','174c71d3b83030e06316d2419a229c35fab6c14551369a19af7184e34471b36e','50ac2de5ae664ad18d40d93781d9bfacb7b10b3026148cdef68dcad9fb9f0806');
INSERT INTO "case_log" VALUES('OG20260302000000063',1,'receive','2026-03-02 02:00:00.000000','CaseReceived','{"by":{"id":"p_3f16230e8e9986ee46c2fee5","role":"applicant"},"calendar":"cn2026-4de3b741\n2025|国办发明电〔2024〕12号|off:0101,0128-0204,0404-0406,0501-0505,0531-0602,1001-1008|work:0126,0208,0427,0928,1011\n2026|国办发明电〔2025〕7号|off:0101-0103,0215-0223,0404-0406,0501-0505,0619-0621,0925-0927,1001-1007|work:0104,0214,0228,0509,0920,1010\n2027|?|off:0101,0205-0208,0405,0501-0502,0609,0915,1001-1003|work:","case_id":"OG20260302000000063","channel":"web","plan":{"bundle":"restaurant","deferrable":["premises-proof","food-safety-rules"],"items":[{"department":"market","fields":["enterprise-name","credit-code"],"id":"business-licence-check","kind":"public-service","promised":"1wd","result":"licence-check"},{"after":["business-licence-check"],"department":"market","extension":{"approver":"head-of-organ","basis":"食品经营许可和备案管理办法","max":"5wd"},"fields":["enterprise-name","credit-code","premises-address","food-category","floor-area","seats"],"grounds":["inspection","testing","expert-review"],"id":"food-licence","kind":"licence","materials":["premises-proof","kitchen-plan","food-safety-rules"],"promised":"5wd","result":"food-licence","site_check":true,"statutory":"10wd"},{"after":["business-licence-check"],"department":"tobacco","extension":{"approver":"head-of-organ","basis":"许可法 42(1)","max":"10wd"},"fields":["enterprise-name","credit-code","premises-address"],"grounds":["hearing"],"id":"tobacco-licence","kind":"licence","promised":"10wd","result":"tobacco-licence","site_check":true,"statutory":"20wd"}],"joint_handling":true,"lead":"market","never_supplied":"close","published":"11wd","supply_within":"20wd","tolerance":"10wd","version":"1.0.0+9dc33c9b93ec"},"received_on":"2026-03-02","submission":"3591c199715a5ba726e25c37c258280c70113baea6d961cf71ec580cb2946232","t":"CaseReceived"}','0000000000000000000000000000000000000000000000000000000000000000','c5de9d7292d5bda32d7c6bd07c0b086555d13dc2ac2e765463a2c5dee7e70ad7');
INSERT INTO "case_log" VALUES('OG20260302000000063',2,'receive','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"notice","on":"2026-03-09"}],"t":"DatesSet"}','c5de9d7292d5bda32d7c6bd07c0b086555d13dc2ac2e765463a2c5dee7e70ad7','80e9ceacdaadfd445662c9cca7ccfe8ac966a8150642286fac32ff69222c92dc');
INSERT INTO "case_log" VALUES('OG20260302000000063',3,'o_739e8c20ee3c93458dd8c472','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_10feafdfc977d61d48dc7799","role":"officer"},"item":"business-licence-check","round":0,"t":"PrecheckReported"}','80e9ceacdaadfd445662c9cca7ccfe8ac966a8150642286fac32ff69222c92dc','35a92809d5c74cf76dcef405db803d35c1d894b06df3e5583d8dd5354df2742b');
INSERT INTO "case_log" VALUES('OG20260302000000063',4,'o_cc7cf84388a02dd903b7aaed','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_10feafdfc977d61d48dc7799","role":"officer"},"item":"food-licence","round":0,"t":"PrecheckReported"}','35a92809d5c74cf76dcef405db803d35c1d894b06df3e5583d8dd5354df2742b','2ceb0026392bf1f3ed61f273164503126b5f435f95e363050e5362d31f79572a');
INSERT INTO "case_log" VALUES('OG20260302000000063',5,'o_fe72ffe7d7815f0e9fd6f79f','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"tobacco","id":"p_7c5776989d8e3c916f431bf1","role":"officer"},"item":"tobacco-licence","round":0,"t":"PrecheckReported"}','2ceb0026392bf1f3ed61f273164503126b5f435f95e363050e5362d31f79572a','fc34eb84dfa64818c4eff3bffdc7eab71cdb73e5eb904a79ce16a2376d89830f');
INSERT INTO "case_log" VALUES('OG20260302000000063',6,'o_fe72ffe7d7815f0e9fd6f79f','2026-03-02 02:00:00.000000','CaseAccepted','{"accepted_on":"2026-03-02","basis":"complete","by":{"department":"tobacco","id":"p_7c5776989d8e3c916f431bf1","role":"officer"},"t":"CaseAccepted"}','fc34eb84dfa64818c4eff3bffdc7eab71cdb73e5eb904a79ce16a2376d89830f','3b72716f54b97e80356946055b5afbb854c80679eea0fdfdbcdc39f39d765ec0');
INSERT INTO "case_log" VALUES('OG20260302000000063',7,'o_fe72ffe7d7815f0e9fd6f79f','2026-03-02 02:00:00.000000','TaskOpened','{"item":"business-licence-check","opened_on":"2026-03-02","t":"TaskOpened"}','3b72716f54b97e80356946055b5afbb854c80679eea0fdfdbcdc39f39d765ec0','5467d16b715f01fd0fc9523edc76294ef733ba77c36b39a513e6412f6147bad7');
INSERT INTO "case_log" VALUES('OG20260302000000063',8,'o_fe72ffe7d7815f0e9fd6f79f','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"case.promised","on":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31"},{"key":"business-licence-check.promised","on":"2026-03-03"}],"t":"DatesSet"}','5467d16b715f01fd0fc9523edc76294ef733ba77c36b39a513e6412f6147bad7','09af6bba44706ec56652413c032770d3b4918c08b2a078dc79da278ec00e4c28');
INSERT INTO "case_log" VALUES('OG20260302000000063',9,'o_7de38490e9930dac56faf50b','2026-03-02 02:00:00.000000','TaskDecided','{"by":{"department":"market","id":"p_10feafdfc977d61d48dc7799","role":"officer"},"decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","t":"TaskDecided"}','09af6bba44706ec56652413c032770d3b4918c08b2a078dc79da278ec00e4c28','5ba1ce2575536c3717e33397f7a52820858f133c2737ea0227e1e03a24faf2cf');
INSERT INTO "case_log" VALUES('OG20260302000000063',10,'o_7de38490e9930dac56faf50b','2026-03-02 02:00:00.000000','TaskOpened','{"item":"food-licence","opened_on":"2026-03-02","t":"TaskOpened"}','5ba1ce2575536c3717e33397f7a52820858f133c2737ea0227e1e03a24faf2cf','71b4f0cbaa362682af3f65c045e73d9573f4838219ccfaed80972d24b3e1f3d5');
INSERT INTO "case_log" VALUES('OG20260302000000063',11,'o_7de38490e9930dac56faf50b','2026-03-02 02:00:00.000000','TaskOpened','{"item":"tobacco-licence","opened_on":"2026-03-02","t":"TaskOpened"}','71b4f0cbaa362682af3f65c045e73d9573f4838219ccfaed80972d24b3e1f3d5','aebb222b760f13326a09f7315e20df6373a54c832d89dfc772be6a2bf6c88e90');
INSERT INTO "case_log" VALUES('OG20260302000000063',12,'o_7de38490e9930dac56faf50b','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"business-licence-check.delivery","on":"2026-03-16"},{"key":"food-licence.promised","on":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-16"},{"key":"tobacco-licence.promised","on":"2026-03-16"},{"key":"tobacco-licence.statutory","on":"2026-03-30"}],"t":"DatesSet"}','aebb222b760f13326a09f7315e20df6373a54c832d89dfc772be6a2bf6c88e90','5327399abf910aa600c8a12ccc9d8567f1aff16d6099a59aafa42936d0131573');
INSERT INTO "case_log" VALUES('OG20260302000000063',13,'o_7ded97a4eb564608b1cde3c6','2026-03-02 02:00:00.000000','ExclusionStarted','{"by":{"department":"market","id":"p_10feafdfc977d61d48dc7799","role":"officer"},"exclusion":{"end":null,"estimated":"10wd","ground":"inspection","notice":"示例检验〔2026〕1号","reason_ref":"t_2594f387142cdb767b6811243ef17129","start":"2026-03-02"},"item":"food-licence","notified_on":"2026-03-02","t":"ExclusionStarted"}','5327399abf910aa600c8a12ccc9d8567f1aff16d6099a59aafa42936d0131573','2d93468bddcf9021ca97ff719f405f717bf02f017590a886ed054d069c52de8c');
INSERT INTO "case_log" VALUES('OG20260302000000063',14,'o_7ded97a4eb564608b1cde3c6','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"case.promised","on":"2026-03-24","suspended":true,"was":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31","suspended":true},{"key":"food-licence.promised","on":"2026-03-23","suspended":true,"was":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-30","suspended":true,"was":"2026-03-16"}],"t":"DatesSet"}','2d93468bddcf9021ca97ff719f405f717bf02f017590a886ed054d069c52de8c','add2d9410558446eb77ca3dfb69623094a0a8ee7d03f0ee96bd21a9f0a18ee10');
INSERT INTO "case_log" VALUES('OG20260302000000071',1,'receive','2026-03-02 02:00:00.000000','CaseReceived','{"by":{"id":"p_3f16230e8e9986ee46c2fee5","role":"applicant"},"calendar":"cn2026-4de3b741\n2025|国办发明电〔2024〕12号|off:0101,0128-0204,0404-0406,0501-0505,0531-0602,1001-1008|work:0126,0208,0427,0928,1011\n2026|国办发明电〔2025〕7号|off:0101-0103,0215-0223,0404-0406,0501-0505,0619-0621,0925-0927,1001-1007|work:0104,0214,0228,0509,0920,1010\n2027|?|off:0101,0205-0208,0405,0501-0502,0609,0915,1001-1003|work:","case_id":"OG20260302000000071","channel":"web","plan":{"bundle":"restaurant","deferrable":["premises-proof","food-safety-rules"],"items":[{"department":"market","fields":["enterprise-name","credit-code"],"id":"business-licence-check","kind":"public-service","promised":"1wd","result":"licence-check"},{"after":["business-licence-check"],"department":"market","extension":{"approver":"head-of-organ","basis":"食品经营许可和备案管理办法","max":"5wd"},"fields":["enterprise-name","credit-code","premises-address","food-category","floor-area","seats"],"grounds":["inspection","testing","expert-review"],"id":"food-licence","kind":"licence","materials":["premises-proof","kitchen-plan","food-safety-rules"],"promised":"5wd","result":"food-licence","site_check":true,"statutory":"10wd"},{"after":["business-licence-check"],"department":"tobacco","extension":{"approver":"head-of-organ","basis":"许可法 42(1)","max":"10wd"},"fields":["enterprise-name","credit-code","premises-address"],"grounds":["hearing"],"id":"tobacco-licence","kind":"licence","promised":"10wd","result":"tobacco-licence","site_check":true,"statutory":"20wd"}],"joint_handling":true,"lead":"market","never_supplied":"close","published":"11wd","supply_within":"20wd","tolerance":"10wd","version":"1.0.0+9dc33c9b93ec"},"received_on":"2026-03-02","submission":"abefe105b1de84cb911385b2eb95507f9262c4b2faacfe8ce109eaf8cd14eed7","t":"CaseReceived"}','0000000000000000000000000000000000000000000000000000000000000000','6f65b17a286ec7656c97f0dce8a5c15bce1ea11b90f373e3ca9802b49d9dacf7');
INSERT INTO "case_log" VALUES('OG20260302000000071',2,'receive','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"notice","on":"2026-03-09"}],"t":"DatesSet"}','6f65b17a286ec7656c97f0dce8a5c15bce1ea11b90f373e3ca9802b49d9dacf7','4abefa6025749d3f59127b3afd5ed7909baa216dd0f5ccaa00801fc4cd6afce5');
INSERT INTO "case_log" VALUES('OG20260302000000071',3,'o_99f45e1c3e439259f9b06508','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_10feafdfc977d61d48dc7799","role":"officer"},"item":"business-licence-check","round":0,"t":"PrecheckReported"}','4abefa6025749d3f59127b3afd5ed7909baa216dd0f5ccaa00801fc4cd6afce5','e916d8f3037a4174283788ceed3a423a46e8ede129821ff282f9e017a6498c45');
INSERT INTO "case_log" VALUES('OG20260302000000071',4,'o_e7a7b3867d6d2de8a97b0e14','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"market","id":"p_10feafdfc977d61d48dc7799","role":"officer"},"item":"food-licence","round":0,"t":"PrecheckReported"}','e916d8f3037a4174283788ceed3a423a46e8ede129821ff282f9e017a6498c45','251142051449c6aee6caed89bd2d9ea6e41dfd67132354aab68721097819d610');
INSERT INTO "case_log" VALUES('OG20260302000000071',5,'o_41f112ae38fd7d50053af320','2026-03-02 02:00:00.000000','PrecheckReported','{"by":{"department":"tobacco","id":"p_7c5776989d8e3c916f431bf1","role":"officer"},"item":"tobacco-licence","round":0,"t":"PrecheckReported"}','251142051449c6aee6caed89bd2d9ea6e41dfd67132354aab68721097819d610','0131022da3178229957e3d6115393c6c64dce05accaf7f24d80727be48f82fec');
INSERT INTO "case_log" VALUES('OG20260302000000071',6,'o_41f112ae38fd7d50053af320','2026-03-02 02:00:00.000000','CaseAccepted','{"accepted_on":"2026-03-02","basis":"complete","by":{"department":"tobacco","id":"p_7c5776989d8e3c916f431bf1","role":"officer"},"t":"CaseAccepted"}','0131022da3178229957e3d6115393c6c64dce05accaf7f24d80727be48f82fec','65ea58e25fa3c2b461e6c5ed4d427e987019aabdac9d15b2d743db845246279a');
INSERT INTO "case_log" VALUES('OG20260302000000071',7,'o_41f112ae38fd7d50053af320','2026-03-02 02:00:00.000000','TaskOpened','{"item":"business-licence-check","opened_on":"2026-03-02","t":"TaskOpened"}','65ea58e25fa3c2b461e6c5ed4d427e987019aabdac9d15b2d743db845246279a','cf974e4ba1425968832c9287e28334262c72143b8577cd3f7986403ee1d46f3c');
INSERT INTO "case_log" VALUES('OG20260302000000071',8,'o_41f112ae38fd7d50053af320','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"case.promised","on":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31"},{"key":"business-licence-check.promised","on":"2026-03-03"}],"t":"DatesSet"}','cf974e4ba1425968832c9287e28334262c72143b8577cd3f7986403ee1d46f3c','b01afc05265c932e58c7b4afaa1a0cd243161ff08530389fb0ee82ded23ec478');
INSERT INTO "case_log" VALUES('OG20260302000000071',9,'o_2f4841ac7d77a536cd57fbaf','2026-03-02 02:00:00.000000','TaskDecided','{"by":{"department":"market","id":"p_10feafdfc977d61d48dc7799","role":"officer"},"decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","t":"TaskDecided"}','b01afc05265c932e58c7b4afaa1a0cd243161ff08530389fb0ee82ded23ec478','4b329e8544f68c88ebf0048e5e8dc197bf7d9ef03f01e2d91b25d5fe4b77e9cc');
INSERT INTO "case_log" VALUES('OG20260302000000071',10,'o_2f4841ac7d77a536cd57fbaf','2026-03-02 02:00:00.000000','TaskOpened','{"item":"food-licence","opened_on":"2026-03-02","t":"TaskOpened"}','4b329e8544f68c88ebf0048e5e8dc197bf7d9ef03f01e2d91b25d5fe4b77e9cc','087b8b9fd881f4cfd844034f297e113ebf8403bfaf3b687b9d1bd73039520202');
INSERT INTO "case_log" VALUES('OG20260302000000071',11,'o_2f4841ac7d77a536cd57fbaf','2026-03-02 02:00:00.000000','TaskOpened','{"item":"tobacco-licence","opened_on":"2026-03-02","t":"TaskOpened"}','087b8b9fd881f4cfd844034f297e113ebf8403bfaf3b687b9d1bd73039520202','0a20af533761310bf057874c9f0549cdbc822e5f4ed1b5d664216eacbd784c89');
INSERT INTO "case_log" VALUES('OG20260302000000071',12,'o_2f4841ac7d77a536cd57fbaf','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"business-licence-check.delivery","on":"2026-03-16"},{"key":"food-licence.promised","on":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-16"},{"key":"tobacco-licence.promised","on":"2026-03-16"},{"key":"tobacco-licence.statutory","on":"2026-03-30"}],"t":"DatesSet"}','0a20af533761310bf057874c9f0549cdbc822e5f4ed1b5d664216eacbd784c89','e633159aaf5a8b72bf5249319a7ffe90947c29019a88fcdfb76c631ed64f0fd1');
INSERT INTO "case_log" VALUES('OG20260302000000071',13,'o_0394fed81240ebd8c0940311','2026-03-02 02:00:00.000000','TaskDecided','{"by":{"department":"market","id":"p_10feafdfc977d61d48dc7799","role":"officer"},"decided_on":"2026-03-02","item":"food-licence","outcome":"granted","site_check":["one","other"],"t":"TaskDecided"}','e633159aaf5a8b72bf5249319a7ffe90947c29019a88fcdfb76c631ed64f0fd1','d7a1323d3a7355737bbe0fb4b004c5fabf04b4b76fbed73c8032aa5604b18189');
INSERT INTO "case_log" VALUES('OG20260302000000071',14,'o_0394fed81240ebd8c0940311','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"food-licence.delivery","on":"2026-03-16"}],"t":"DatesSet"}','d7a1323d3a7355737bbe0fb4b004c5fabf04b4b76fbed73c8032aa5604b18189','4737a1828eb03975524c693ba840144adaf4b97f12d6467d5d9333233b4b70ec');
INSERT INTO "case_log" VALUES('OG20260302000000071',15,'o_2ec52ef03240ed5de6becc97','2026-03-02 02:00:00.000000','TaskDecided','{"by":{"department":"tobacco","id":"p_7c5776989d8e3c916f431bf1","role":"officer"},"decided_on":"2026-03-02","item":"tobacco-licence","outcome":"granted","site_check":["one","other"],"t":"TaskDecided"}','4737a1828eb03975524c693ba840144adaf4b97f12d6467d5d9333233b4b70ec','f2b6673865b138f83c85f4e1e361108f0f612de19ec2c7ddd3fd2e9b708cc1d2');
INSERT INTO "case_log" VALUES('OG20260302000000071',16,'o_2ec52ef03240ed5de6becc97','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"tobacco-licence.delivery","on":"2026-03-16"}],"t":"DatesSet"}','f2b6673865b138f83c85f4e1e361108f0f612de19ec2c7ddd3fd2e9b708cc1d2','2318f0577ddd6fd841a72d3cd954a8109530044a3c51e1fbb78f039c1dd23eaf');
INSERT INTO "case_log" VALUES('OG20260302000000071',17,'issue:0','2026-03-02 02:00:00.000000','DocumentsIssued','{"documents":[{"item":"business-licence-check","kind":"certificate","number":"OG20260302000000071-1","sha256":"0000000000000000000000000000000000000000000000000000000000000001"},{"item":"food-licence","kind":"certificate","number":"OG20260302000000071-2","sha256":"0000000000000000000000000000000000000000000000000000000000000002"},{"item":"tobacco-licence","kind":"certificate","number":"OG20260302000000071-3","sha256":"0000000000000000000000000000000000000000000000000000000000000003"}],"final":true,"issued_on":"2026-03-02","package":"OG20260302000000071-P","sha256":"ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff","t":"DocumentsIssued"}','2318f0577ddd6fd841a72d3cd954a8109530044a3c51e1fbb78f039c1dd23eaf','05bfc6557cbcbe2d5fa36cdb7b7b70a5e86f30a9cf88365cb52b84a57b051007');
INSERT INTO "case_log" VALUES('OG20260302000000071',18,'issue:0','2026-03-02 02:00:00.000000','DocumentsDelivered','{"by":{"role":"engine"},"delivered_on":"2026-03-02","items":["business-licence-check","food-licence","tobacco-licence"],"method":"electronic","t":"DocumentsDelivered"}','05bfc6557cbcbe2d5fa36cdb7b7b70a5e86f30a9cf88365cb52b84a57b051007','ef832751904829209dea1c09672974cfafa4dc16f5099137d576fdc79fc7a5b7');
INSERT INTO "case_log" VALUES('OG20260302000000080',1,'receive','2026-03-02 02:00:00.000000','CaseReceived','{"by":{"id":"p_3f16230e8e9986ee46c2fee5","role":"applicant"},"calendar":"cn2026-4de3b741\n2025|国办发明电〔2024〕12号|off:0101,0128-0204,0404-0406,0501-0505,0531-0602,1001-1008|work:0126,0208,0427,0928,1011\n2026|国办发明电〔2025〕7号|off:0101-0103,0215-0223,0404-0406,0501-0505,0619-0621,0925-0927,1001-1007|work:0104,0214,0228,0509,0920,1010\n2027|?|off:0101,0205-0208,0405,0501-0502,0609,0915,1001-1003|work:","case_id":"OG20260302000000080","channel":"web","plan":{"bundle":"restaurant","deferrable":["premises-proof","food-safety-rules"],"items":[{"department":"market","fields":["enterprise-name","credit-code"],"id":"business-licence-check","kind":"public-service","promised":"1wd","result":"licence-check"},{"after":["business-licence-check"],"department":"market","extension":{"approver":"head-of-organ","basis":"食品经营许可和备案管理办法","max":"5wd"},"fields":["enterprise-name","credit-code","premises-address","food-category","floor-area","seats"],"grounds":["inspection","testing","expert-review"],"id":"food-licence","kind":"licence","materials":["premises-proof","kitchen-plan","food-safety-rules"],"promised":"5wd","result":"food-licence","site_check":true,"statutory":"10wd"},{"after":["business-licence-check"],"department":"tobacco","extension":{"approver":"head-of-organ","basis":"许可法 42(1)","max":"10wd"},"fields":["enterprise-name","credit-code","premises-address"],"grounds":["hearing"],"id":"tobacco-licence","kind":"licence","promised":"10wd","result":"tobacco-licence","site_check":true,"statutory":"20wd"}],"joint_handling":true,"lead":"market","never_supplied":"close","published":"11wd","supply_within":"20wd","tolerance":"10wd","version":"1.0.0+9dc33c9b93ec"},"received_on":"2026-03-02","submission":"75ffb0391d12ddde11960e1c02f1cd8a1aa6e74fec1ed2e0ded82a0550eb7a64","t":"CaseReceived"}','0000000000000000000000000000000000000000000000000000000000000000','d67a99fda26218024701d9be4385e36a992ef444180fde34023a3c5be06df42b');
INSERT INTO "case_log" VALUES('OG20260302000000080',2,'receive','2026-03-02 02:00:00.000000','DatesSet','{"dates":[{"key":"notice","on":"2026-03-09"}],"t":"DatesSet"}','d67a99fda26218024701d9be4385e36a992ef444180fde34023a3c5be06df42b','e3ba01d9f532dee4904c61bf33a496e5a00fc8385f8ffdc2105335471c8102d3');
INSERT INTO "case_log" VALUES('OG20260302000000080',3,'o_472b9e6b00c145698ed4e69f','2026-03-02 02:00:00.000000','CaseWithdrawn','{"by":{"id":"p_3f16230e8e9986ee46c2fee5","role":"applicant"},"reason":"t_43b4cbd25ee9a34ca4b328ceccb25f72","t":"CaseWithdrawn"}','e3ba01d9f532dee4904c61bf33a496e5a00fc8385f8ffdc2105335471c8102d3','7bae32464c01e2d0a50d67bead17e90086e5e7ce606ee28cb33b123eaabb50a6');
INSERT INTO "case_log" VALUES('OG20260302000000080',4,'o_472b9e6b00c145698ed4e69f','2026-03-02 02:00:00.000000','CaseClosed','{"closed_as":"withdrawn","t":"CaseClosed"}','7bae32464c01e2d0a50d67bead17e90086e5e7ce606ee28cb33b123eaabb50a6','3752269b2f0ce043eabcba9074a2530531e46ec3cf3822b094c199674e38422c');
CREATE TABLE cases (
	id VARCHAR NOT NULL, 
	applicant VARCHAR, 
	access_code_hash VARCHAR NOT NULL, 
	salt TEXT NOT NULL, 
	lodged_at DATETIME NOT NULL, 
	started_at DATETIME, 
	head_seq INTEGER NOT NULL, 
	head_hash VARCHAR NOT NULL, 
	stage VARCHAR NOT NULL, 
	bundle VARCHAR NOT NULL, 
	bundle_version VARCHAR NOT NULL, 
	lead VARCHAR NOT NULL, 
	channel VARCHAR NOT NULL, 
	delivery VARCHAR NOT NULL, 
	demo BOOLEAN NOT NULL, 
	round INTEGER NOT NULL, 
	received_on DATE, 
	supplied_on DATE, 
	accepted_on DATE, 
	basis VARCHAR, 
	promised_on DATE, 
	statutory_on DATE, 
	provisional BOOLEAN NOT NULL, 
	suspended BOOLEAN NOT NULL, 
	delivered_on DATE, 
	rated INTEGER, 
	closed_as VARCHAR, 
	breaches INTEGER NOT NULL, 
	CONSTRAINT pk_cases PRIMARY KEY (id), 
	CONSTRAINT fk_cases_applicant FOREIGN KEY(applicant) REFERENCES people (account)
);
INSERT INTO "cases" VALUES('OG20260302000000014','p_3f16230e8e9986ee46c2fee5','20625cc1b3b9252a1b13c0e06bc601e273cce34ad4e8c0e5ffb4a53b8dc0f8e0','s1.test.7IpmNwIaIyaFOadOQBiqtJm8pS6M8IbjyCGP7mbW9fsKoTN18h4yaPZzgR+3tri5eSRIdGoPb5L8NmJP+2ZuFMDaq88ykWB5GEnSwP1DGnFkxKmIxTnwHB9Z5bc=','2026-03-02 02:00:00.000000','2026-03-02 02:00:00.000000',2,'65e2831e64bcb420497bf954c6b200bac243b67c31e4aba107be2b30d35e826c','precheck','restaurant','1.0.0+9dc33c9b93ec','market','web','electronic',0,0,'2026-03-02',NULL,NULL,NULL,NULL,NULL,0,0,NULL,NULL,NULL,0);
INSERT INTO "cases" VALUES('OG20260302000000022','p_3f16230e8e9986ee46c2fee5','d0c74bcc35e336341214bedf28da98303f6a6a6b2d2e8c2cfe35af6c32500d47','s1.test.1WhKRY+jw6eUCRaIe8fsGbiZsi/QZzbOU0IdwD5fCLwmuZuZQARK6l3LF1T/pYWxPJL1x+7oA9StiPYBM5uqnAI+g4XnRuLBTfaUNJJIX1yKTL2va61RqGcbid4=','2026-03-02 02:00:00.000000','2026-03-02 02:00:00.000000',7,'4c4b0f9910e62a369345752543d153d9405baa8fce71aeec01d36e65b97cad40','supplement','restaurant','1.0.0+9dc33c9b93ec','market','web','electronic',0,0,'2026-03-02',NULL,NULL,NULL,NULL,NULL,0,0,NULL,NULL,NULL,0);
INSERT INTO "cases" VALUES('OG20260302000000039','p_3f16230e8e9986ee46c2fee5','ac13ed36590bab7e04f9295cf55a2ae4c84258fe04cc118ba9b440f1bbd91908','s1.test.XoWIhXgUIC9YrfepjoH0DJiXU6NjZBbC19GBRHyE3Z9e1ovpEBRcxNaVSSl6MkcrUd7rSRqzt1c5xAbtzYdV1tF2mEvvN10TGuNeQyiSY5cufFwVd1TpuBB7BEo=','2026-03-02 02:00:00.000000','2026-03-02 02:00:00.000000',12,'8b121b901a075053c380368f19d212a97be052b94ad9d8a55fa4e2c4b7e8d54f','handling','restaurant','1.0.0+9dc33c9b93ec','market','web','electronic',0,0,'2026-03-02',NULL,'2026-03-02','complete','2026-03-17','2026-03-31',0,0,NULL,NULL,NULL,0);
INSERT INTO "cases" VALUES('OG20260302000000047','p_3f16230e8e9986ee46c2fee5','b9ac157d1e1513f5f5d9975f6d6a24af3c0ec5d2ee6c7d1020ac92d44c63bfad','s1.test.SwWC45bX9Pn1zDY1qHLznY2vhtkQAzyjtDS4rTvOt8T1utFwHTLI7jOfXZBBOquK3rMFjCwn0KfUSIXE0kL8pw9UPSIGKE0/NuO/jZC5zRUJRAk/MYcwqHSZ3FE=','2026-03-02 02:00:00.000000','2026-03-02 02:00:00.000000',12,'1c5f4b3c12faf7de044ab651cbcd8cf124848a4c3f2d1369c3b3942cf3e069ac','handling','restaurant','1.0.0+9dc33c9b93ec','market','web','electronic',0,0,'2026-03-02',NULL,'2026-03-02','complete','2026-03-17','2026-03-31',0,0,NULL,NULL,NULL,0);
INSERT INTO "cases" VALUES('OG20260302000000055','p_3f16230e8e9986ee46c2fee5','4d026eeaf1f31794382ff88768eff1e04259309b4a419bfb456425a8228f3661','s1.test.qaRdzhRAUQdMAmqAMw6nVEf4GsEtuPc8PgMc6C2CPvvv39yStQoYeFlgrMADKCVphN21WcnBIePzErw0Xzhua0FYTFfE7hBAOwkbbZJ6h6SXPBrLjNhIu0M9ORU=','2026-03-02 02:00:00.000000','2026-03-02 02:00:00.000000',14,'50ac2de5ae664ad18d40d93781d9bfacb7b10b3026148cdef68dcad9fb9f0806','handling','restaurant','1.0.0+9dc33c9b93ec','market','web','electronic',0,0,'2026-03-02',NULL,'2026-03-02','complete','2026-03-17','2026-03-31',0,0,NULL,NULL,NULL,0);
INSERT INTO "cases" VALUES('OG20260302000000063','p_3f16230e8e9986ee46c2fee5','a5dae4b7e1db674055776844595150922ec7fef1f9022ae8a17eb1b77156c795','s1.test.jVith4EKBZk1l6v0YvNNrKf/hPWScuL1ck8W+u1wDKBJ4Piui/eoq4czsdB/vI1dMivivwR5+WfIbleZVUQ8gA0TPtYE5UHZdcCHmVZw4PET1j78Tv/mOvgYur0=','2026-03-02 02:00:00.000000','2026-03-02 02:00:00.000000',14,'add2d9410558446eb77ca3dfb69623094a0a8ee7d03f0ee96bd21a9f0a18ee10','handling','restaurant','1.0.0+9dc33c9b93ec','market','web','electronic',0,0,'2026-03-02',NULL,'2026-03-02','complete','2026-03-24','2026-03-31',0,1,NULL,NULL,NULL,0);
INSERT INTO "cases" VALUES('OG20260302000000071','p_3f16230e8e9986ee46c2fee5','ae98086c9912f16fa69d261cc91174c4c2585202b9b0dc8be1dc496c770b3b83','s1.test.nJQKVHTDSlRqJe3sC3dsko9PTENz7nhQkFCegWB/RzTtY1+aeIUOP474bNcAS678IEWv0wvzBwJtUAf+aCVHxJjZ6RFBYEhbkoG7ytAIoqGsaW87c50Vpbq3dBU=','2026-03-02 02:00:00.000000','2026-03-02 02:00:00.000000',18,'ef832751904829209dea1c09672974cfafa4dc16f5099137d576fdc79fc7a5b7','delivered','restaurant','1.0.0+9dc33c9b93ec','market','web','electronic',0,0,'2026-03-02',NULL,'2026-03-02','complete','2026-03-17','2026-03-31',0,0,'2026-03-02',NULL,NULL,0);
INSERT INTO "cases" VALUES('OG20260302000000080','p_3f16230e8e9986ee46c2fee5','1b0fdb502d59551e3b2bc5de196b957af2dff3592fff4b72eb48c7ef050bef71','s1.test.9hwOj49cYktZRefX6DJN0xPTpV5B6fEhW55bD3Pp8QeIK7ciftg4k9RT1IUpiK8NL9AEABeOvwKs1KS+4sJt2/DP2IKBV9wrjuqfpwj7SkiN5POKpPk7WfLDdz0=','2026-03-02 02:00:00.000000','2026-03-02 02:00:00.000000',4,'3752269b2f0ce043eabcba9074a2530531e46ec3cf3822b094c199674e38422c','closed','restaurant','1.0.0+9dc33c9b93ec','market','web','electronic',0,0,'2026-03-02',NULL,NULL,NULL,NULL,NULL,0,0,NULL,NULL,'withdrawn',0);
CREATE TABLE catalogue_texts (
	hash VARCHAR NOT NULL, 
	text TEXT NOT NULL, 
	kept_at DATETIME NOT NULL, 
	CONSTRAINT pk_catalogue_texts PRIMARY KEY (hash)
);
INSERT INTO "catalogue_texts" VALUES('1d86d6e36f3c24ed9227f0fd73a71ddb9a5a1d56bd30ab5c8992788ee8686a78','{"departments":{"departments":[{"chief-representative":{"account":"chief-health","deputy":"deputy-health"},"connector":{"config":["base-url","signing-key"],"kind":"http"},"id":"health","level":"city","name":{"en":"Municipal Health Commission","zh":"市卫生健康委员会"},"typical":true},{"chief-representative":{"account":"chief-cdc"},"connector":{"config":["base-url","signing-key"],"kind":"http"},"id":"cdc","level":"city","name":{"en":"Municipal Centre for Disease Control","zh":"市疾病预防控制中心"},"owner-kind":"authorised-organisation","typical":true},{"chief-representative":{"account":"chief-police","deputy":"deputy-police"},"connector":{"config":["base-url","signing-key"],"kind":"http"},"id":"police","level":"city","name":{"en":"Municipal Public Security Bureau","zh":"市公安局"},"typical":true},{"chief-representative":{"account":"chief-medical-insurance"},"connector":{"config":["base-url","signing-key"],"kind":"http"},"id":"medical-insurance","level":"city","name":{"en":"Municipal Healthcare Security Bureau","zh":"市医疗保障局"},"typical":true},{"chief-representative":{"account":"chief-hrss"},"connector":{"config":["base-url","signing-key"],"kind":"http"},"id":"hrss","level":"city","name":{"en":"Municipal Human Resources and Social Security Bureau","zh":"市人力资源和社会保障局"},"typical":true},{"chief-representative":{"account":"chief-tax"},"connector":{"config":["base-url","signing-key"],"kind":"http"},"id":"tax","level":"central","name":{"en":"Municipal Tax Service","zh":"市税务局"},"typical":true},{"chief-representative":{"account":"chief-market","deputy":"deputy-market"},"connector":{"kind":"inbox"},"id":"market","level":"city","name":{"en":"Municipal Administration for Market Regulation","zh":"市市场监督管理局"},"typical":true},{"chief-representative":{"account":"chief-urban-management"},"connector":{"kind":"inbox"},"id":"urban-management","level":"city","name":{"en":"Municipal Urban Management Bureau","zh":"市城市管理和综合执法局"},"typical":true},{"chief-representative":{"account":"chief-fire"},"connector":{"config":["base-url","signing-key"],"kind":"http"},"id":"fire","level":"city","name":{"en":"Municipal Fire and Rescue Brigade","zh":"市消防救援支队"},"typical":true},{"chief-representative":{"account":"chief-tobacco"},"connector":{"kind":"inbox"},"id":"tobacco","level":"city","name":{"en":"Municipal Tobacco Monopoly Bureau","zh":"市烟草专卖局"},"typical":true},{"chief-representative":{"account":"chief-customs"},"connector":{"config":["base-url","signing-key"],"kind":"http"},"id":"customs","level":"central","name":{"en":"Guangzhou Customs","zh":"广州海关"},"typical":true},{"chief-representative":{"account":"chief-banking"},"connector":{"kind":"inbox"},"id":"banking","level":"central","name":{"en":"People''s Bank of China Guangdong Branch","zh":"中国人民银行广东省分行"},"typical":true},{"chief-representative":{"account":"chief-housing"},"connector":{"kind":"inbox"},"id":"housing","level":"city","name":{"en":"Municipal Housing and Urban-Rural Development Bureau","zh":"市住房和城乡建设局"},"typical":true},{"chief-representative":{"account":"chief-planning"},"connector":{"kind":"inbox"},"id":"planning","level":"city","name":{"en":"Municipal Planning and Natural Resources Bureau","zh":"市规划和自然资源局"},"typical":true},{"chief-representative":{"account":"chief-transport"},"connector":{"kind":"inbox"},"id":"transport","level":"city","name":{"en":"Municipal Transport Bureau","zh":"市交通运输局"},"typical":true},{"chief-representative":{"account":"chief-landscape"},"connector":{"kind":"inbox"},"id":"landscape","level":"city","name":{"en":"Municipal Forestry and Landscape Bureau","zh":"市林业和园林局"},"typical":true},{"chief-representative":{"account":"chief-education"},"connector":{"kind":"inbox"},"id":"education","level":"city","name":{"en":"Municipal Education Bureau","zh":"市教育局"},"typical":true},{"chief-representative":{"account":"chief-civil-affairs"},"connector":{"kind":"inbox"},"id":"civil-affairs","level":"city","name":{"en":"Municipal Civil Affairs Bureau","zh":"市民政局"},"typical":true},{"chief-representative":{"account":"chief-culture"},"connector":{"kind":"inbox"},"id":"culture","level":"city","name":{"en":"Municipal Culture and Tourism Bureau","zh":"市文化广电旅游局"},"typical":true},{"chief-representative":{"account":"chief-housing-fund"},"connector":{"kind":"inbox"},"id":"housing-fund","level":"city","name":{"en":"Housing Provident Fund Centre","zh":"住房公积金管理中心"},"owner-kind":"authorised-organisation","typical":true},{"chief-representative":{"account":"chief-disabled-federation"},"connector":{"kind":"inbox"},"id":"disabled-federation","level":"city","name":{"en":"Municipal Disabled Persons'' Federation","zh":"市残疾人联合会"},"owner-kind":"authorised-organisation","typical":true},{"chief-representative":{"account":"chief-water"},"connector":{"kind":"inbox"},"id":"water","level":"city","name":{"en":"Municipal Water Supply Company","zh":"市自来水有限公司"},"owner-kind":"utility","typical":true},{"chief-representative":{"account":"chief-drainage"},"connector":{"kind":"inbox"},"id":"drainage","level":"city","name":{"en":"Municipal Drainage Company","zh":"市城市排水有限公司"},"owner-kind":"utility","typical":true},{"chief-representative":{"account":"chief-power"},"connector":{"kind":"inbox"},"id":"power","level":"city","name":{"en":"City Power Supply Company","zh":"市供电局（供电企业）"},"owner-kind":"utility","typical":true},{"chief-representative":{"account":"chief-gas"},"connector":{"kind":"inbox"},"id":"gas","level":"city","name":{"en":"Municipal Gas Company","zh":"市燃气集团有限公司"},"owner-kind":"utility","typical":true},{"chief-representative":{"account":"chief-telecom"},"connector":{"kind":"inbox"},"id":"telecom","level":"city","name":{"en":"Telecommunications Infrastructure Operator","zh":"通信基础设施运营企业"},"owner-kind":"utility","typical":true}]},"elements":{"elements":[{"id":"person-name","name":{"en":"Name of a person","zh":"姓名"},"schema":{"maxLength":60,"minLength":1,"type":"string"},"source":"applicant"},{"basis":{"en":"PIPL 13(1)(3), needed for statutory duties","zh":"《个人信息保护法》第十三条第一款第三项（履行法定职责所必需）"},"id":"resident-id","name":{"en":"Resident identity number","zh":"公民身份号码"},"schema":{"format":"cn-resident-id","type":"string"},"sensitive":true,"source":"identity"},{"id":"mobile","name":{"en":"Mobile number","zh":"手机号码"},"schema":{"format":"cn-mobile","type":"string"},"source":"identity"},{"id":"address","name":{"en":"Address","zh":"地址"},"schema":{"maxLength":200,"minLength":4,"type":"string"},"source":"applicant"},{"id":"enterprise-name","name":{"en":"Name of an enterprise","zh":"企业名称"},"schema":{"maxLength":100,"minLength":2,"type":"string"},"source":"shared"},{"id":"credit-code","name":{"en":"Unified social credit code","zh":"统一社会信用代码"},"schema":{"format":"cn-credit-code","type":"string"},"source":"shared"},{"id":"floor-area","name":{"en":"Floor area in square metres","zh":"建筑面积（平方米）"},"schema":{"maximum":100000,"minimum":1,"type":"number"},"source":"applicant"},{"id":"seat-count","name":{"en":"Number of seats","zh":"就餐座位数"},"schema":{"maximum":5000,"minimum":0,"type":"integer"},"source":"applicant"},{"id":"food-category","name":{"en":"Category of food business","zh":"食品经营项目"},"schema":{"enum":["hot-dishes","cold-dishes","pastry","drinks"],"type":"string","x-labels":{"cold-dishes":{"en":"cold dishes","zh":"冷食类食品制售"},"drinks":{"en":"drinks made on the premises","zh":"自制饮品制售"},"hot-dishes":{"en":"hot dishes","zh":"热食类食品制售"},"pastry":{"en":"pastry","zh":"糕点类食品制售"}}},"source":"applicant"},{"id":"platform-name","name":{"en":"Name of an online platform","zh":"网络交易平台名称"},"schema":{"maxLength":60,"minLength":2,"type":"string"},"source":"applicant"},{"id":"sign-size","name":{"en":"Size of a sign, length x height in metres","zh":"招牌尺寸（长×高，米）"},"schema":{"maxLength":30,"minLength":3,"type":"string"},"source":"applicant"}]},"items/business-licence-check":{"basis":[{"en":"Online Government Services Rules 7","zh":"《国务院关于在线政务服务的若干规定》第七条"}],"conditions":[{"en":"A licence exists","zh":"已取得营业执照"}],"fee":{"amount":0,"standard":{"en":"Free of charge","zh":"不收费"}},"id":"business-licence-check","in-force-from":"2025-05-01","kind":"public-service","limits":{"promised":{"basis":{"en":"Department''s promise","zh":"部门承诺"},"limit":"1wd","on-the-spot":true,"typical":true}},"name":{"en":"Check of the business licence","zh":"营业执照信息核验"},"needs":{"elements":["enterprise-name","credit-code"],"materials":["business-licence"]},"owner":"market","result":{"id":"licence-check","name":{"en":"Result of the check","zh":"营业执照核验结果"}},"service-object":{"en":"Enterprises and sole traders","zh":"企业、个体工商户"},"steps":[{"en":"Lodged once with the bundle","zh":"随一件事一次申报"},{"en":"Handled on the spot once earlier results are shared","zh":"前置结果共享后当场办理"},{"en":"The result leaves through the one window","zh":"结果由一窗送达"}]},"items/business-registration":{"basis":[{"en":"Market Entity Registration Regulations 16 and 19","zh":"《中华人民共和国市场主体登记管理条例》第十六条、第十九条"}],"conditions":[{"en":"Name, address and capital as required","zh":"名称、住所、出资符合规定"}],"extension":{"approver":"head-of-organ","basis":"登记条例 19","max":"3wd"},"fee":{"amount":0,"standard":{"en":"Free of charge","zh":"不收费"}},"id":"business-registration","in-force-from":"2025-05-01","kind":"registration","limits":{"promised":{"basis":{"en":"Department''s promise","zh":"部门承诺"},"limit":"1wd","typical":true},"statutory":{"basis":{"en":"Market Entity Registration Regulations 19","zh":"《市场主体登记管理条例》第十九条"},"limit":"3wd"}},"name":{"en":"Registration of a new enterprise","zh":"企业设立登记"},"needs":{"elements":["enterprise-name","person-name","resident-id","address"],"materials":["operator-identity","articles-of-association","premises-proof"]},"owner":"market","result":{"certificate-type":"business-licence","id":"business-licence","name":{"en":"Business licence","zh":"营业执照"}},"service-object":{"en":"Enterprises and sole traders","zh":"企业、个体工商户"},"steps":[{"en":"Lodged once with the bundle, online or at the window","zh":"线上或窗口提交，随一件事一次申报"},{"en":"Examination after acceptance","zh":"受理后审查材料"},{"en":"Decision; the result leaves through the one window","zh":"作出决定，结果由一窗送达"}]},"items/fire-safety-inspection":{"basis":[{"en":"Fire Protection Law 15","zh":"《中华人民共和国消防法》第十五条"}],"conditions":[{"en":"A place of public assembly; no promise chosen","zh":"属于公众聚集场所，申请人不采用告知承诺"}],"exclusions":[{"basis":{"en":"Administrative Licence Law 45","zh":"《行政许可法》第四十五条"},"ground":"testing","typical":true}],"extension":{"approver":"head-of-organ","basis":"许可法 42(1)","max":"10wd"},"fee":{"amount":0,"standard":{"en":"Free of charge","zh":"不收费"}},"id":"fire-safety-inspection","in-force-from":"2025-05-01","kind":"licence","limits":{"promised":{"basis":{"en":"Department''s promise","zh":"部门承诺"},"limit":"7wd","typical":true},"statutory":{"basis":{"en":"Fire Protection Law 15","zh":"《消防法》第十五条"},"limit":"10wd"}},"name":{"en":"Fire safety check before opening, on site","zh":"公众聚集场所营业前消防安全检查（现场检查）"},"needs":{"elements":["enterprise-name","credit-code","address","floor-area"],"materials":["business-licence","fire-plan"]},"owner":"fire","result":{"certificate-type":"fire-opinion","id":"fire-opinion","name":{"en":"Fire safety opinion","zh":"消防安全检查意见书"}},"service-object":{"en":"Enterprises and sole traders","zh":"企业、个体工商户"},"site-check":{"en":"Escape routes and fire equipment","zh":"疏散通道、消防设施"},"steps":[{"en":"Lodged once with the bundle, online or at the window","zh":"线上或窗口提交，随一件事一次申报"},{"en":"Examination after acceptance","zh":"受理后审查材料"},{"en":"Decision; the result leaves through the one window","zh":"作出决定，结果由一窗送达"}]},"items/fire-safety-promise":{"basis":[{"en":"Fire Protection Law 15","zh":"《中华人民共和国消防法》第十五条"}],"conditions":[{"en":"A place of public assembly; the applicant chose the promise","zh":"属于公众聚集场所，申请人选择告知承诺"}],"fee":{"amount":0,"standard":{"en":"Free of charge","zh":"不收费"}},"id":"fire-safety-promise","in-force-from":"2025-05-01","kind":"licence","limits":{"promised":{"basis":{"en":"Department''s promise","zh":"部门承诺"},"limit":"1wd","on-the-spot":true,"typical":true},"statutory":{"basis":{"en":"Administrative Licence Law 42","zh":"《行政许可法》第四十二条"},"limit":"20wd"}},"name":{"en":"Fire safety check before opening, on promise","zh":"公众聚集场所营业前消防安全检查（告知承诺）"},"needs":{"elements":["enterprise-name","credit-code","address","floor-area"],"materials":["business-licence","fire-promise"]},"owner":"fire","result":{"certificate-type":"fire-opinion","id":"fire-opinion-promise","name":{"en":"Fire safety opinion (on promise)","zh":"消防安全检查意见书（告知承诺）"}},"service-object":{"en":"Enterprises and sole traders","zh":"企业、个体工商户"},"steps":[{"en":"Lodged once with the bundle","zh":"随一件事一次申报"},{"en":"Handled on the spot once earlier results are shared","zh":"前置结果共享后当场办理"},{"en":"The result leaves through the one window","zh":"结果由一窗送达"}]},"items/food-licence":{"basis":[{"en":"Food Safety Law 35","zh":"《中华人民共和国食品安全法》第三十五条"},{"en":"Measures on Food Business Licences and Filings","zh":"《食品经营许可和备案管理办法》"}],"conditions":[{"en":"Premises, equipment and layout fit the business","zh":"场所、设备、布局与经营项目相适应"},{"en":"Food safety staff and rules in place","zh":"有食品安全管理人员和制度"}],"exclusions":[{"basis":{"en":"Administrative Licence Law 45","zh":"《行政许可法》第四十五条"},"ground":"inspection","typical":true},{"basis":{"en":"Administrative Licence Law 45","zh":"《行政许可法》第四十五条"},"ground":"testing","typical":true},{"basis":{"en":"Administrative Licence Law 45","zh":"《行政许可法》第四十五条"},"ground":"expert-review","typical":true}],"extension":{"approver":"head-of-organ","basis":"食品经营许可和备案管理办法","max":"5wd","typical":true},"fee":{"amount":0,"standard":{"en":"Free of charge","zh":"不收费"}},"id":"food-licence","in-force-from":"2025-05-01","kind":"licence","limits":{"promised":{"basis":{"en":"Department''s promise","zh":"部门承诺"},"limit":"5wd","typical":true},"statutory":{"basis":{"en":"Measures on Food Business Licences (limit to be verified, example, not official)","zh":"《食品经营许可和备案管理办法》（期限待核实，示例，非官方）"},"limit":"10wd","typical":true}},"name":{"en":"New food business licence","zh":"食品经营许可新办"},"needs":{"elements":["enterprise-name","credit-code","address","food-category","floor-area","seat-count","platform-name"],"materials":["business-licence","operator-identity","premises-proof","kitchen-plan","food-safety-rules"]},"owner":"market","result":{"certificate-type":"food-licence","id":"food-licence","name":{"en":"Food business licence","zh":"食品经营许可证"}},"service-object":{"en":"Enterprises and sole traders","zh":"企业、个体工商户"},"site-check":{"en":"Kitchen and layout of the equipment","zh":"加工场所、设备布局"},"steps":[{"en":"Lodged once with the bundle, online or at the window","zh":"线上或窗口提交，随一件事一次申报"},{"en":"Examination after acceptance","zh":"受理后审查材料"},{"en":"Decision; the result leaves through the one window","zh":"作出决定，结果由一窗送达"}]},"items/prepackaged-food-filing":{"basis":[{"en":"Food Safety Law 35","zh":"《中华人民共和国食品安全法》第三十五条"}],"conditions":[{"en":"Only prepackaged food is sold","zh":"仅销售预包装食品"}],"fee":{"amount":0,"standard":{"en":"Free of charge","zh":"不收费"}},"id":"prepackaged-food-filing","in-force-from":"2025-05-01","kind":"registration","limits":{"promised":{"basis":{"en":"Department''s promise","zh":"部门承诺"},"limit":"1wd","typical":true}},"name":{"en":"Filing for selling prepackaged food only","zh":"仅销售预包装食品备案"},"needs":{"elements":["enterprise-name","credit-code","address"],"materials":["business-licence"]},"owner":"market","result":{"certificate-type":"prepackaged-filing","id":"prepackaged-filing","name":{"en":"Filing record","zh":"备案信息采集表"}},"service-object":{"en":"Enterprises and sole traders","zh":"企业、个体工商户"},"steps":[{"en":"Lodged once with the bundle, online or at the window","zh":"线上或窗口提交，随一件事一次申报"},{"en":"Examination after acceptance","zh":"受理后审查材料"},{"en":"Decision; the result leaves through the one window","zh":"作出决定，结果由一窗送达"}]},"items/signboard":{"basis":[{"en":"Guangzhou Measures on Outdoor Advertisements and Signs","zh":"《广州市户外广告和招牌设置管理办法》"}],"conditions":[{"en":"The sign is on the front of the premises","zh":"招牌设置在自用建筑物立面"}],"extension":{"approver":"head-of-organ","basis":"GZ 13.4b","max":"3wd","typical":true},"fee":{"amount":0,"standard":{"en":"Free of charge","zh":"不收费"}},"id":"signboard","in-force-from":"2025-05-01","kind":"public-service","limits":{"promised":{"basis":{"en":"Department''s promise","zh":"部门承诺"},"limit":"3wd","typical":true}},"name":{"en":"Guidance on outdoor signs","zh":"户外招牌设置规范指引"},"needs":{"elements":["enterprise-name","address","sign-size"],"materials":["sign-drawing"]},"owner":"urban-management","result":{"id":"signboard-guidance","name":{"en":"Opinion on the sign","zh":"招牌设置意见"}},"service-object":{"en":"Enterprises and sole traders","zh":"企业、个体工商户"},"steps":[{"en":"Lodged once with the bundle, online or at the window","zh":"线上或窗口提交，随一件事一次申报"},{"en":"Examination after acceptance","zh":"受理后审查材料"},{"en":"Decision; the result leaves through the one window","zh":"作出决定，结果由一窗送达"}]},"items/tobacco-licence":{"basis":[{"en":"Tobacco Monopoly Law 16","zh":"《中华人民共和国烟草专卖法》第十六条"},{"en":"Measures on Tobacco Licences","zh":"《烟草专卖许可证管理办法》"}],"conditions":[{"en":"Fixed premises that fit the layout plan","zh":"有固定经营场所，符合合理布局"}],"exclusions":[{"basis":{"en":"Administrative Licence Law 45 and 47","zh":"《行政许可法》第四十五条、第四十七条"},"ground":"hearing"}],"extension":{"approver":"head-of-organ","basis":"许可法 42(1)","max":"10wd"},"fee":{"amount":0,"standard":{"en":"Free of charge","zh":"不收费"}},"id":"tobacco-licence","in-force-from":"2025-05-01","kind":"licence","limits":{"promised":{"basis":{"en":"Department''s promise","zh":"部门承诺"},"limit":"10wd","typical":true},"statutory":{"basis":{"en":"Administrative Licence Law 42","zh":"《行政许可法》第四十二条"},"limit":"20wd"}},"name":{"en":"New tobacco retail licence","zh":"烟草专卖零售许可新办"},"needs":{"elements":["enterprise-name","credit-code","address"],"materials":["business-licence","operator-identity"]},"owner":"tobacco","result":{"certificate-type":"tobacco-licence","id":"tobacco-licence","name":{"en":"Tobacco retail licence","zh":"烟草专卖零售许可证"}},"service-object":{"en":"Enterprises and sole traders","zh":"企业、个体工商户"},"site-check":{"en":"Place of the premises and distances","zh":"经营场所位置与间距"},"steps":[{"en":"Lodged once with the bundle, online or at the window","zh":"线上或窗口提交，随一件事一次申报"},{"en":"Examination after acceptance","zh":"受理后审查材料"},{"en":"Decision; the result leaves through the one window","zh":"作出决定，结果由一窗送达"}]},"materials":{"materials":[{"demanded-by":{"en":"Measures on Food Business Licences and Filings","zh":"《食品经营许可和备案管理办法》"},"id":"business-licence","name":{"en":"Business licence","zh":"营业执照"},"produced-by":"business-registration","sources":["shared","e-cert","generated"]},{"demanded-by":{"en":"Market Entity Registration Regulations 16","zh":"《市场主体登记管理条例》第十六条"},"id":"operator-identity","name":{"en":"Identity card of the legal representative","zh":"法定代表人（负责人）身份证"},"sources":["e-cert","shared"]},{"demanded-by":{"en":"Market Entity Registration Regulations 16","zh":"《市场主体登记管理条例》第十六条"},"id":"articles-of-association","media-types":["application/pdf"],"name":{"en":"Articles of association","zh":"公司章程"},"size":10485760,"sources":["applicant"]},{"demanded-by":{"en":"Market Entity Registration Regulations 16","zh":"《市场主体登记管理条例》第十六条"},"id":"premises-proof","media-types":["application/pdf","image/jpeg","image/png"],"name":{"en":"Proof of the right to use the premises (lease)","zh":"经营场所使用证明（租赁合同）"},"size":10485760,"sources":["applicant","shared","promise"]},{"demanded-by":{"en":"Measures on Food Business Licences and Filings","zh":"《食品经营许可和备案管理办法》"},"id":"kitchen-plan","media-types":["application/pdf","image/jpeg","image/png"],"name":{"en":"Floor plan with the layout of the equipment","zh":"经营场所平面图和设备布局图"},"size":10485760,"sources":["applicant"]},{"demanded-by":{"en":"Food Safety Law 44","zh":"《食品安全法》第四十四条"},"id":"food-safety-rules","media-types":["application/pdf"],"name":{"en":"List of food safety rules","zh":"食品安全规章制度目录"},"size":10485760,"sources":["applicant","promise"]},{"demanded-by":{"en":"Rules on outdoor signs (example, not official)","zh":"户外招牌设置规范（示例，非官方）"},"id":"sign-drawing","media-types":["application/pdf","image/jpeg","image/png"],"name":{"en":"Drawing of the sign","zh":"招牌效果图"},"size":10485760,"sources":["applicant","promise"],"typical":true},{"demanded-by":{"en":"Fire Protection Law 15","zh":"《消防法》第十五条"},"id":"fire-plan","media-types":["application/pdf","image/jpeg","image/png"],"name":{"en":"Fire safety plan of the premises","zh":"场所消防安全平面布置图"},"size":10485760,"sources":["applicant"]},{"demanded-by":{"en":"Fire Protection Law 15","zh":"《消防法》第十五条"},"id":"fire-promise","media-types":["application/pdf"],"name":{"en":"Signed fire safety promise","zh":"消防安全告知承诺书"},"size":5242880,"sources":["promise","applicant"]}]}}','2026-03-02 02:00:00.000000');
CREATE TABLE department_answers (
	department VARCHAR NOT NULL, 
	answer_id VARCHAR NOT NULL, 
	lodging VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	case_id VARCHAR NOT NULL, 
	item VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	body TEXT NOT NULL, 
	received_at DATETIME NOT NULL, 
	state VARCHAR NOT NULL, 
	rule VARCHAR NOT NULL, 
	code VARCHAR NOT NULL, 
	CONSTRAINT pk_department_answers PRIMARY KEY (department, answer_id)
);
CREATE TABLE department_health (
	department VARCHAR NOT NULL, 
	reachable BOOLEAN NOT NULL, 
	since DATETIME NOT NULL, 
	checked_at DATETIME NOT NULL, 
	last_error VARCHAR NOT NULL, 
	CONSTRAINT pk_department_health PRIMARY KEY (department)
);
CREATE TABLE departments (
	id VARCHAR NOT NULL, 
	name_zh VARCHAR NOT NULL, 
	name_en VARCHAR NOT NULL, 
	connector VARCHAR NOT NULL, 
	settings TEXT NOT NULL, 
	secrets TEXT, 
	active BOOLEAN NOT NULL, 
	CONSTRAINT pk_departments PRIMARY KEY (id)
);
CREATE TABLE documents (
	number VARCHAR NOT NULL, 
	case_id VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	item VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	package VARCHAR NOT NULL, 
	issued_on DATE NOT NULL, 
	delivered_on DATE, 
	revoked_on DATE, 
	revoked_for VARCHAR, 
	CONSTRAINT pk_documents PRIMARY KEY (number), 
	CONSTRAINT fk_documents_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "documents" VALUES('OG20260302000000071-P','OG20260302000000071',17,'','package','ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff','OG20260302000000071-P','2026-03-02','2026-03-02',NULL,NULL);
INSERT INTO "documents" VALUES('OG20260302000000071-1','OG20260302000000071',17,'business-licence-check','certificate','0000000000000000000000000000000000000000000000000000000000000001','OG20260302000000071-P','2026-03-02','2026-03-02',NULL,NULL);
INSERT INTO "documents" VALUES('OG20260302000000071-2','OG20260302000000071',17,'food-licence','certificate','0000000000000000000000000000000000000000000000000000000000000002','OG20260302000000071-P','2026-03-02','2026-03-02',NULL,NULL);
INSERT INTO "documents" VALUES('OG20260302000000071-3','OG20260302000000071',17,'tobacco-licence','certificate','0000000000000000000000000000000000000000000000000000000000000003','OG20260302000000071-P','2026-03-02','2026-03-02',NULL,NULL);
CREATE TABLE drafts (
	owner VARCHAR NOT NULL, 
	subject VARCHAR NOT NULL, 
	content TEXT NOT NULL, 
	saved_at DATETIME NOT NULL, 
	CONSTRAINT pk_drafts PRIMARY KEY (owner, subject), 
	CONSTRAINT fk_drafts_owner FOREIGN KEY(owner) REFERENCES people (account)
);
CREATE TABLE exclusions (
	case_id VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	item VARCHAR NOT NULL, 
	ground VARCHAR NOT NULL, 
	started_on DATE NOT NULL, 
	ended_on DATE, 
	estimated VARCHAR, 
	notice VARCHAR NOT NULL, 
	reason VARCHAR NOT NULL, 
	CONSTRAINT pk_exclusions PRIMARY KEY (case_id, seq), 
	CONSTRAINT fk_exclusions_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "exclusions" VALUES('OG20260302000000063',13,'food-licence','inspection','2026-03-02',NULL,'10wd','示例检验〔2026〕1号','t_2594f387142cdb767b6811243ef17129');
CREATE TABLE extensions (
	case_id VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	item VARCHAR NOT NULL, 
	"by" VARCHAR NOT NULL, 
	decided_on DATE NOT NULL, 
	notified_on DATE, 
	approver VARCHAR NOT NULL, 
	basis VARCHAR NOT NULL, 
	reason VARCHAR NOT NULL, 
	CONSTRAINT pk_extensions PRIMARY KEY (case_id, seq), 
	CONSTRAINT fk_extensions_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE TABLE filings (
	case_id VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	item VARCHAR NOT NULL, 
	filing VARCHAR NOT NULL, 
	filed_on DATE NOT NULL, 
	CONSTRAINT pk_filings PRIMARY KEY (case_id, seq), 
	CONSTRAINT fk_filings_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE TABLE idempotency_keys (
	scope VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	response TEXT NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_idempotency_keys PRIMARY KEY (scope, "key")
);
INSERT INTO "idempotency_keys" VALUES('create:p_3f16230e8e9986ee46c2fee5','request-0001','07f2e98c4e2027c3a65d5e2beb893abad8d9ceb90739ccfe950cd8ab2c010e12','s1.test.dmPvsqBVVk13a9mXYgguQbPp4dN6OctvGEuJb9PO4CvvXPyjn5nUIbwGB7/nj7cosUOqCggP7qhbkEyNorNYl8biVgSqfWsN9ZPIV7K+JMh4CQYxVg8WVU3gcPO32VWhdBov2qm8Ue3IIh5hSRPxbCZ14wA=','2026-03-02 02:00:00.000000');
INSERT INTO "idempotency_keys" VALUES('create:p_3f16230e8e9986ee46c2fee5','request-0002','adbe837618716cac74f3b5bbbcc019913a9f61c60d52f9519496cf2dee315e5c','s1.test.Zcsn9d3QdJNYNkM01FFlTMYdkdPqUwIO0gpdVO+kVUEHI5Ga7j+fyrBzkWvmc0XL8A7yWLonDTIXF6EdFGZFomKEwKrDHVpIFECDIbvTlukoA8JgkyRU5o8D8mp7755f81X8TS5lCWQ8ig3LT/lKF6/D5dY=','2026-03-02 02:00:00.000000');
INSERT INTO "idempotency_keys" VALUES('create:p_3f16230e8e9986ee46c2fee5','request-0003','668386a3917f3e105f6af9370cfb147c9842715287983ab20910d134ac180fec','s1.test.0RDAs08VH8TfbOfPYjkPywrFT835s/oi07hY71Lc6QTQNxc6PMXu7mQfutB83MdX/bi0kDoELuwrkpo7GgvQi+66IW1zgzs6SNLeOEhsBppeWlSUCSIx1k/ksAPnYGEAPzzsZ3rLXxJsodC1KbG31QniYYk=','2026-03-02 02:00:00.000000');
INSERT INTO "idempotency_keys" VALUES('submit-decision:OG20260302000000039:p_7c5776989d8e3c916f431bf1','proposed-1','a66b5aab4e184e1d71f39fc9809113d186047e50cb331cdcf49897b91449ac24','s1.test.3JdY8G5PfA0rEcsle4rYIoQrmEG3r+7M+WLtuP0H','2026-03-02 02:00:00.000000');
INSERT INTO "idempotency_keys" VALUES('create:p_3f16230e8e9986ee46c2fee5','request-0004','c5be47a966fc941afb2b2663fad90a95f9357b1053c808a21cdc2ad473c103e0','s1.test.jQY3x494YYV4Ly4ovTo31ZepVBuqhJ6heI/iX2fy8tPYQ4dM/91sknez+2rsG6I0LtBWul2vsx9NDj24bHV4+Y3Skn5xhzCpRAgaiLFXxVAxubYltHK51MDXcsDnb3O+A2jsfTglFeWK8t5VLoNj2sebHu8=','2026-03-02 02:00:00.000000');
INSERT INTO "idempotency_keys" VALUES('submit-decision:OG20260302000000047:p_7c5776989d8e3c916f431bf1','proposed-2','a66b5aab4e184e1d71f39fc9809113d186047e50cb331cdcf49897b91449ac24','s1.test.GD6Q1BeDqe43a5PF+qnm+bKG5ZlUNNPel31dmEKT','2026-03-02 02:00:00.000000');
INSERT INTO "idempotency_keys" VALUES('create:p_3f16230e8e9986ee46c2fee5','request-0005','6250819c47be3990010b0e02e470d4f443d3ebb9499476e3ff48864ee984548e','s1.test.Zv2n4CwuTDByuN5u22nwZ8C6LCoyl5fQ2vEWgC+MGW/+ZSPY048WhCdiLJ08r8v/P9GrM6N9HIAvqZNzCbVtZNITQuiCIqmiPosnRg3NTmWp0IXystm+ofhJDKzK8qj3wAJuyy6V1QI51zocj9yTWcv1Dls=','2026-03-02 02:00:00.000000');
INSERT INTO "idempotency_keys" VALUES('submit-decision:OG20260302000000055:p_7c5776989d8e3c916f431bf1','proposed-3','a66b5aab4e184e1d71f39fc9809113d186047e50cb331cdcf49897b91449ac24','s1.test.zP9Z+/rUchdJvW9Q9utn7tTe1aKyTRvoYbOVQsch','2026-03-02 02:00:00.000000');
INSERT INTO "idempotency_keys" VALUES('sign-decision:OG20260302000000055:p_4efdcbc923d6a85233d1bcae','signed-1','294591884ffdcce56cdbe86075452c5a096c149dc3b148b5e029a6b6d15e099f','s1.test.FJm6iIH9RfTLp5v1/AriODq3wFFBOvcY0ZRVB6SY','2026-03-02 02:00:00.000000');
INSERT INTO "idempotency_keys" VALUES('create:p_3f16230e8e9986ee46c2fee5','request-0006','21d2d4a47ba862a61497009bd670ab54175b01a17c7c439818187c0b16e7c881','s1.test.DNVd2xdKnywYddfEjg/+T/X7slg07avzB8Z73qIr8ioScBJlAVgHwGlwgg6oFNn/QEm2K3tjPLcnbaiEIeoFKZ8XejcShjO96Z+BWsrtKmlZgYGNefwnMb5Y8IBpoxckNPzCOcLn61H2DMiVp1MRPzSKk58=','2026-03-02 02:00:00.000000');
INSERT INTO "idempotency_keys" VALUES('create:p_3f16230e8e9986ee46c2fee5','request-0007','d3817360d639bb2c007008baf7c67b5aa5692cd99fd5112ec5fec413e4b699da','s1.test.5hU2aJFP8hrW3XDsca/Ci5ymC6//o4reVt1Kcgvhv1P4tL5T2OYTynjKvr6XTVKD/Vv7kM8TiIFTujDMyQHR6KoSZZJmZD/HkotJXKrNpcDlVHjgB4DDNJWYtLomokmc3yXgjhjZRXmVf8x76QvBir+5XCo=','2026-03-02 02:00:00.000000');
INSERT INTO "idempotency_keys" VALUES('create:p_3f16230e8e9986ee46c2fee5','request-0008','28e21cf9684d4345e7057f523a19f893d57f8b04d07cd472399e8ab4c98aa149','s1.test.WxVqkXG7djiyVYeQ6ZOXQOMzV6DlZjVbfChkavgfNHL3S0t6hsGfn2SetGjQPSy6jjTGs4rxvpwoguNigxfjP3hyAYc/U3esK/wNOGwBe3zhRTCgyniutXN/S0fVWWEXnfflVe4X5IAuQSRl1X23OIA/NA0=','2026-03-02 02:00:00.000000');
CREATE TABLE issuances (
	case_id VARCHAR NOT NULL, 
	order_id VARCHAR NOT NULL, 
	made TEXT NOT NULL, 
	made_at DATETIME NOT NULL, 
	CONSTRAINT pk_issuances PRIMARY KEY (case_id, order_id), 
	CONSTRAINT fk_issuances_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE TABLE lodgings (
	"key" VARCHAR NOT NULL, 
	case_id VARCHAR NOT NULL, 
	item VARCHAR NOT NULL, 
	department VARCHAR NOT NULL, 
	step VARCHAR NOT NULL, 
	round INTEGER NOT NULL, 
	state VARCHAR NOT NULL, 
	reference VARCHAR NOT NULL, 
	attempts INTEGER NOT NULL, 
	last_error VARCHAR NOT NULL, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT pk_lodgings PRIMARY KEY ("key"), 
	CONSTRAINT fk_lodgings_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE TABLE login_sessions (
	token_hash VARCHAR NOT NULL, 
	account VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	CONSTRAINT pk_login_sessions PRIMARY KEY (token_hash), 
	CONSTRAINT fk_login_sessions_account FOREIGN KEY(account) REFERENCES people (account)
);
INSERT INTO "login_sessions" VALUES('fb564ea6a2a22f9f43536038a7d8b60ba75280b33ade4751048718a2a52562e6','p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000','2027-03-02 02:00:00.000000');
INSERT INTO "login_sessions" VALUES('a8465445b9ca7b9678e7f4d50092a3b60044c63ccdbea271c47309f775b163e1','p_10feafdfc977d61d48dc7799','2026-03-02 02:00:00.000000','2027-03-02 02:00:00.000000');
INSERT INTO "login_sessions" VALUES('6124c81ba0a290e1cc5193a03b7215d6a7c7e5dd07b18b71c5b573eae0c440dc','p_7c5776989d8e3c916f431bf1','2026-03-02 02:00:00.000000','2027-03-02 02:00:00.000000');
INSERT INTO "login_sessions" VALUES('a9fa403d1f29d8e3f13cf7330826a65b94b2880bae93d1a9d45e9a951e6c153d','p_5d838faeeb0bc486950536c4','2026-03-02 02:00:00.000000','2027-03-02 02:00:00.000000');
INSERT INTO "login_sessions" VALUES('d3243a1984155de94e0248fb478372b9e7b5e94938fb58d24d64c695eff1c28a','p_4efdcbc923d6a85233d1bcae','2026-03-02 02:00:00.000000','2027-03-02 02:00:00.000000');
INSERT INTO "login_sessions" VALUES('4c37299700056fd1fea69268583de976022709ae7d7ebf105fe16560b8269d49','p_e1e1caacee2df877a132cc79','2026-03-02 02:00:00.000000','2027-03-02 02:00:00.000000');
CREATE TABLE marks (
	case_id VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	kind VARCHAR NOT NULL, 
	rule VARCHAR NOT NULL, 
	subject VARCHAR NOT NULL, 
	department VARCHAR NOT NULL, 
	due DATE NOT NULL, 
	breach BOOLEAN NOT NULL, stands BOOLEAN DEFAULT 1 NOT NULL, 
	CONSTRAINT pk_marks PRIMARY KEY (case_id, seq), 
	CONSTRAINT fk_marks_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE TABLE materials (
	case_id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	material VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	filename TEXT NOT NULL, 
	media_type VARCHAR NOT NULL, 
	size BIGINT NOT NULL, 
	uploaded_by VARCHAR NOT NULL, 
	uploaded_at DATETIME NOT NULL, 
	CONSTRAINT pk_materials PRIMARY KEY (case_id, number, material, sha256), 
	CONSTRAINT fk_materials_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "materials" VALUES('OG20260302000000014',0,'premises-proof','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.Cuo/GmgCutT6QNrIeUwo/K70DZXiy9fMto39rF2K2gmc','application/pdf',35,'p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000014',0,'kitchen-plan','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.jjiuxxXBmMcPHDr97xwjsdwqB19k0UbVZgMTKToChTmz','application/pdf',35,'p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000014',0,'food-safety-rules','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.eShBW6KlSCgdzcW3LiVlrZ4pa2Jii5+5pZl/cyZ7Bqv0','application/pdf',35,'p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000022',0,'premises-proof','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.12vmYKsnFkRhKM/vylienh61NDe4McxXZLEyX54+Bfau','application/pdf',35,'p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000022',0,'kitchen-plan','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.n2CRjzy75Gedi14NWF5v8Fp6BN18pwCWuIOpHX1mmsL+','application/pdf',35,'p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000022',0,'food-safety-rules','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.Eu9pBbrAGG+tuYpllle6cgUwAON+Wg0Lf6sVJoqZvjS8','application/pdf',35,'p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000039',0,'premises-proof','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.toNHB7ERVD+WBwg5bASABQykU7W/kvLsbbzPyPhtPiJ5','application/pdf',35,'p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000039',0,'kitchen-plan','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.iq+V4Vti4assaoKQpyQfrc7PoFmqZ46pHlKHx1N4Wr4L','application/pdf',35,'p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000039',0,'food-safety-rules','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.gLnBViB3c/UdO5GkSsbdI14NcF+t89HULL2BzK1VzZYR','application/pdf',35,'p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000047',0,'premises-proof','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.luLHYQl28ONdn7lYEw4kOI7aKXSyfnaiHDxwWpSsmR+8','application/pdf',35,'p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000047',0,'kitchen-plan','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.drtwLrjMWj4uR3JQYxd+qgWkvqtyTVFuH7MHnK/9nuXU','application/pdf',35,'p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000047',0,'food-safety-rules','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.zIP732vBkWB0RHC8F4MYWMwOIRwe2ULrBTT4KNF2yrQY','application/pdf',35,'p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000055',0,'premises-proof','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.pC6nlHUNGbg58zY8GH8sYvK/vD6e3UsbZex3cGLuLBAZ','application/pdf',35,'p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000055',0,'kitchen-plan','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.mMqMkUwHZeDWx1g/8WolpE0q+yuVwdpBWN5ryy8ngAfC','application/pdf',35,'p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000055',0,'food-safety-rules','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.z2UZ0uguIO0tAn8lNZbW1d6G6GvzFUz2nWuALg3b77Jr','application/pdf',35,'p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000063',0,'premises-proof','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.EzmS9OXt576VbJJQAZTI0QmzZGcZBSmwSmtvoOS+yj3E','application/pdf',35,'p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000063',0,'kitchen-plan','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.38HXSenXNK82mtQOOr/rNETGm13k5v67i/bYrBGBsm7R','application/pdf',35,'p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000063',0,'food-safety-rules','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.8xv+0S9vKxbyBymmaaqCYp3PjdvQCSqwyujWbJKlYQJL','application/pdf',35,'p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000071',0,'premises-proof','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test./K4n7p9e5OW0flMd5SUEwNk4+wzz+OfXRmYQG8y8vSP1','application/pdf',35,'p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000071',0,'kitchen-plan','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.FA/610cZrECRB/KimQNedQXFonlAfctLUCFlPLWcCZqb','application/pdf',35,'p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000071',0,'food-safety-rules','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.4owsO7P+VcfVHyo9cJOmKhYFRWBxJLHqKm7OzoYD+7+D','application/pdf',35,'p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000080',0,'premises-proof','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.2viw8h+viEoGeR4HVeIFvlF1Och+iba13QX5sEbZcLvc','application/pdf',35,'p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000080',0,'kitchen-plan','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.BRn/jFKiKjh4PG6SmySY1DUA7lXTz1adviRmkenm5V7/','application/pdf',35,'p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "materials" VALUES('OG20260302000000080',0,'food-safety-rules','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.Ng3kPSpIRpsmXadUeIYgWJm/W24wh60tMpFjgGDZql5+','application/pdf',35,'p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
CREATE TABLE nonces (
	key_id VARCHAR NOT NULL, 
	nonce VARCHAR NOT NULL, 
	until DATETIME NOT NULL, 
	CONSTRAINT pk_nonces PRIMARY KEY (key_id, nonce)
);
CREATE TABLE notices (
	case_id VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	issued_on DATE NOT NULL, 
	late BOOLEAN NOT NULL, 
	points TEXT NOT NULL, 
	silent TEXT NOT NULL, 
	open TEXT NOT NULL, 
	CONSTRAINT pk_notices PRIMARY KEY (case_id, seq), 
	CONSTRAINT fk_notices_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "notices" VALUES('OG20260302000000022',6,'2026-03-02',0,'[{"id":"food-licence.1","item":"food-licence","target":"material:kitchen-plan","text":"t_a5d9418217195a35a72647d72aaa9506"}]','[]','["food-licence.1"]');
CREATE TABLE number_series (
	series VARCHAR NOT NULL, 
	last INTEGER NOT NULL, 
	CONSTRAINT pk_number_series PRIMARY KEY (series)
);
CREATE TABLE outgoing_messages (
	id INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	audience VARCHAR NOT NULL, 
	target VARCHAR NOT NULL, 
	case_id VARCHAR NOT NULL, 
	item VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	payload TEXT NOT NULL, 
	created_at DATETIME NOT NULL, 
	attempts INTEGER NOT NULL, 
	next_try_at DATETIME, 
	sent_at DATETIME, 
	given_up_at DATETIME, 
	last_error VARCHAR NOT NULL, 
	CONSTRAINT pk_outgoing_messages PRIMARY KEY (id), 
	CONSTRAINT fk_outgoing_messages_case_id FOREIGN KEY(case_id) REFERENCES cases (id), 
	CONSTRAINT uq_outgoing_messages_key UNIQUE ("key")
);
INSERT INTO "outgoing_messages" VALUES(1,'OG20260302000000014:1:applicant::received','applicant','','OG20260302000000014','','received','{"args":{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"},"code":"timeline.case-received","seq":1}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(2,'OG20260302000000022:1:applicant::received','applicant','','OG20260302000000022','','received','{"args":{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"},"code":"timeline.case-received","seq":1}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(3,'OG20260302000000022:6:applicant::notice','applicant','','OG20260302000000022','','notice','{"args":{"by_department":"tobacco","by_role":"officer","issued_on":"2026-03-02","points":1,"silent":""},"code":"timeline.notice-issued","seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(4,'OG20260302000000039:1:applicant::received','applicant','','OG20260302000000039','','received','{"args":{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"},"code":"timeline.case-received","seq":1}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(5,'OG20260302000000039:6:department:business-licence-check:accepted','department','market','OG20260302000000039','business-licence-check','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(6,'OG20260302000000039:6:department:food-licence:accepted','department','market','OG20260302000000039','food-licence','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(7,'OG20260302000000039:6:department:tobacco-licence:accepted','department','tobacco','OG20260302000000039','tobacco-licence','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(8,'OG20260302000000039:6:applicant::accepted','applicant','','OG20260302000000039','','accepted','{"args":{"accepted_on":"2026-03-02","basis":"complete","by_department":"tobacco","by_role":"officer","silent":"","tolerated":""},"code":"timeline.case-accepted.complete","seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(9,'OG20260302000000039:7:department:business-licence-check:opened','department','market','OG20260302000000039','business-licence-check','opened','{"opened_on":"2026-03-02","seq":7}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(10,'OG20260302000000039:9:applicant::decided','applicant','','OG20260302000000039','','decided','{"args":{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","reason":"","remedies":"","site_check":0},"code":"timeline.task-decided.granted","seq":9}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(11,'OG20260302000000039:10:department:food-licence:opened','department','market','OG20260302000000039','food-licence','opened','{"opened_on":"2026-03-02","seq":10}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(12,'OG20260302000000039:11:department:tobacco-licence:opened','department','tobacco','OG20260302000000039','tobacco-licence','opened','{"opened_on":"2026-03-02","seq":11}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(13,'OG20260302000000047:1:applicant::received','applicant','','OG20260302000000047','','received','{"args":{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"},"code":"timeline.case-received","seq":1}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(14,'OG20260302000000047:6:department:business-licence-check:accepted','department','market','OG20260302000000047','business-licence-check','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(15,'OG20260302000000047:6:department:food-licence:accepted','department','market','OG20260302000000047','food-licence','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(16,'OG20260302000000047:6:department:tobacco-licence:accepted','department','tobacco','OG20260302000000047','tobacco-licence','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(17,'OG20260302000000047:6:applicant::accepted','applicant','','OG20260302000000047','','accepted','{"args":{"accepted_on":"2026-03-02","basis":"complete","by_department":"tobacco","by_role":"officer","silent":"","tolerated":""},"code":"timeline.case-accepted.complete","seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(18,'OG20260302000000047:7:department:business-licence-check:opened','department','market','OG20260302000000047','business-licence-check','opened','{"opened_on":"2026-03-02","seq":7}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(19,'OG20260302000000047:9:applicant::decided','applicant','','OG20260302000000047','','decided','{"args":{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","reason":"","remedies":"","site_check":0},"code":"timeline.task-decided.granted","seq":9}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(20,'OG20260302000000047:10:department:food-licence:opened','department','market','OG20260302000000047','food-licence','opened','{"opened_on":"2026-03-02","seq":10}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(21,'OG20260302000000047:11:department:tobacco-licence:opened','department','tobacco','OG20260302000000047','tobacco-licence','opened','{"opened_on":"2026-03-02","seq":11}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(22,'OG20260302000000055:1:applicant::received','applicant','','OG20260302000000055','','received','{"args":{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"},"code":"timeline.case-received","seq":1}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(23,'OG20260302000000055:6:department:business-licence-check:accepted','department','market','OG20260302000000055','business-licence-check','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(24,'OG20260302000000055:6:department:food-licence:accepted','department','market','OG20260302000000055','food-licence','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(25,'OG20260302000000055:6:department:tobacco-licence:accepted','department','tobacco','OG20260302000000055','tobacco-licence','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(26,'OG20260302000000055:6:applicant::accepted','applicant','','OG20260302000000055','','accepted','{"args":{"accepted_on":"2026-03-02","basis":"complete","by_department":"tobacco","by_role":"officer","silent":"","tolerated":""},"code":"timeline.case-accepted.complete","seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(27,'OG20260302000000055:7:department:business-licence-check:opened','department','market','OG20260302000000055','business-licence-check','opened','{"opened_on":"2026-03-02","seq":7}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(28,'OG20260302000000055:9:applicant::decided','applicant','','OG20260302000000055','','decided','{"args":{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","reason":"","remedies":"","site_check":0},"code":"timeline.task-decided.granted","seq":9}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(29,'OG20260302000000055:10:department:food-licence:opened','department','market','OG20260302000000055','food-licence','opened','{"opened_on":"2026-03-02","seq":10}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(30,'OG20260302000000055:11:department:tobacco-licence:opened','department','tobacco','OG20260302000000055','tobacco-licence','opened','{"opened_on":"2026-03-02","seq":11}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(31,'OG20260302000000055:13:applicant::decided','applicant','','OG20260302000000055','','decided','{"args":{"by_department":"tobacco","by_role":"chief","decided_on":"2026-03-02","item":"tobacco-licence","outcome":"granted","reason":"","remedies":"","site_check":2},"code":"timeline.task-decided.granted","seq":13}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(32,'OG20260302000000063:1:applicant::received','applicant','','OG20260302000000063','','received','{"args":{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"},"code":"timeline.case-received","seq":1}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(33,'OG20260302000000063:6:department:business-licence-check:accepted','department','market','OG20260302000000063','business-licence-check','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(34,'OG20260302000000063:6:department:food-licence:accepted','department','market','OG20260302000000063','food-licence','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(35,'OG20260302000000063:6:department:tobacco-licence:accepted','department','tobacco','OG20260302000000063','tobacco-licence','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(36,'OG20260302000000063:6:applicant::accepted','applicant','','OG20260302000000063','','accepted','{"args":{"accepted_on":"2026-03-02","basis":"complete","by_department":"tobacco","by_role":"officer","silent":"","tolerated":""},"code":"timeline.case-accepted.complete","seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(37,'OG20260302000000063:7:department:business-licence-check:opened','department','market','OG20260302000000063','business-licence-check','opened','{"opened_on":"2026-03-02","seq":7}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(38,'OG20260302000000063:9:applicant::decided','applicant','','OG20260302000000063','','decided','{"args":{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","reason":"","remedies":"","site_check":0},"code":"timeline.task-decided.granted","seq":9}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(39,'OG20260302000000063:10:department:food-licence:opened','department','market','OG20260302000000063','food-licence','opened','{"opened_on":"2026-03-02","seq":10}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(40,'OG20260302000000063:11:department:tobacco-licence:opened','department','tobacco','OG20260302000000063','tobacco-licence','opened','{"opened_on":"2026-03-02","seq":11}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(41,'OG20260302000000063:13:applicant::exclusion_started','applicant','','OG20260302000000063','','exclusion_started','{"args":{"by_department":"market","by_role":"officer","estimated":"10wd","ground":"inspection","item":"food-licence","notice":"示例检验〔2026〕1号","notified_on":"2026-03-02","reason_ref":"t_2594f387142cdb767b6811243ef17129","start":"2026-03-02"},"code":"timeline.exclusion-started","seq":13}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(42,'OG20260302000000071:1:applicant::received','applicant','','OG20260302000000071','','received','{"args":{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"},"code":"timeline.case-received","seq":1}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(43,'OG20260302000000071:6:department:business-licence-check:accepted','department','market','OG20260302000000071','business-licence-check','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(44,'OG20260302000000071:6:department:food-licence:accepted','department','market','OG20260302000000071','food-licence','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(45,'OG20260302000000071:6:department:tobacco-licence:accepted','department','tobacco','OG20260302000000071','tobacco-licence','accepted','{"accepted_on":"2026-03-02","deemed":false,"seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(46,'OG20260302000000071:6:applicant::accepted','applicant','','OG20260302000000071','','accepted','{"args":{"accepted_on":"2026-03-02","basis":"complete","by_department":"tobacco","by_role":"officer","silent":"","tolerated":""},"code":"timeline.case-accepted.complete","seq":6}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(47,'OG20260302000000071:7:department:business-licence-check:opened','department','market','OG20260302000000071','business-licence-check','opened','{"opened_on":"2026-03-02","seq":7}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(48,'OG20260302000000071:9:applicant::decided','applicant','','OG20260302000000071','','decided','{"args":{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","reason":"","remedies":"","site_check":0},"code":"timeline.task-decided.granted","seq":9}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(49,'OG20260302000000071:10:department:food-licence:opened','department','market','OG20260302000000071','food-licence','opened','{"opened_on":"2026-03-02","seq":10}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(50,'OG20260302000000071:11:department:tobacco-licence:opened','department','tobacco','OG20260302000000071','tobacco-licence','opened','{"opened_on":"2026-03-02","seq":11}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(51,'OG20260302000000071:13:applicant::decided','applicant','','OG20260302000000071','','decided','{"args":{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"food-licence","outcome":"granted","reason":"","remedies":"","site_check":2},"code":"timeline.task-decided.granted","seq":13}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(52,'OG20260302000000071:15:applicant::decided','applicant','','OG20260302000000071','','decided','{"args":{"by_department":"tobacco","by_role":"officer","decided_on":"2026-03-02","item":"tobacco-licence","outcome":"granted","reason":"","remedies":"","site_check":2},"code":"timeline.task-decided.granted","seq":15}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(53,'OG20260302000000071:17:applicant::ready','applicant','','OG20260302000000071','','ready','{"args":{"documents":3,"final":true,"issued_on":"2026-03-02","package":"OG20260302000000071-P"},"code":"timeline.documents-issued","seq":17}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(54,'OG20260302000000071:18:applicant::delivered','applicant','','OG20260302000000071','','delivered','{"args":{"by_department":"","by_role":"engine","delivered_on":"2026-03-02","items":"business-licence-check,food-licence,tobacco-licence","method":"electronic","receipt":""},"code":"timeline.documents-delivered","seq":18}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(55,'OG20260302000000080:1:applicant::received','applicant','','OG20260302000000080','','received','{"args":{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"},"code":"timeline.case-received","seq":1}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(56,'OG20260302000000080:3:department:business-licence-check:withdrawn','department','market','OG20260302000000080','business-licence-check','withdrawn','{"on":"2026-03-02","seq":3}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(57,'OG20260302000000080:3:department:food-licence:withdrawn','department','market','OG20260302000000080','food-licence','withdrawn','{"on":"2026-03-02","seq":3}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(58,'OG20260302000000080:3:department:tobacco-licence:withdrawn','department','tobacco','OG20260302000000080','tobacco-licence','withdrawn','{"on":"2026-03-02","seq":3}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
INSERT INTO "outgoing_messages" VALUES(59,'OG20260302000000080:4:applicant::closed','applicant','','OG20260302000000080','','closed','{"args":{"closed_as":"withdrawn"},"code":"timeline.case-closed.withdrawn","seq":4}','2026-03-02 02:00:00.000000',0,'2026-03-02 02:00:00.000000',NULL,NULL,'');
CREATE TABLE people (
	account VARCHAR NOT NULL, 
	login VARCHAR NOT NULL, 
	password_hash VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	department VARCHAR NOT NULL, 
	active BOOLEAN NOT NULL, 
	name TEXT NOT NULL, 
	contact TEXT, 
	locale VARCHAR NOT NULL, 
	substitute_for VARCHAR, 
	valid_from DATE, 
	valid_until DATE, 
	created_at DATETIME NOT NULL, password_given_at DATETIME, 
	CONSTRAINT pk_people PRIMARY KEY (account), 
	CONSTRAINT uq_people_login UNIQUE (login)
);
INSERT INTO "people" VALUES('p_3f16230e8e9986ee46c2fee5','applicant','$argon2id$v=19$m=8,t=1,p=1$qL5s8KmBbczVGGAJjIjLvg$erfHe/gTuaHf467yrYpJnYBu+xyAI2SRzfwQGP0TsLw','applicant','',1,'s1.test.hSemI1/TDgrGdLWrv82zi0SDKJ++ETE7xtrhGQ==',NULL,'zh',NULL,NULL,NULL,'2026-03-02 02:00:00.000000',NULL);
INSERT INTO "people" VALUES('p_10feafdfc977d61d48dc7799','officer-market','$argon2id$v=19$m=8,t=1,p=1$IDlyaX4tmF1yRA7IYmV7NQ$SRFyS/Bm/8XvLT24GS0RTmdlxzxE658Zuh5adHEn9So','officer','market',1,'s1.test.65fehd2jm+Y9MxK9pRkCAR8bBOE2rtw8n931GA==',NULL,'zh',NULL,NULL,NULL,'2026-03-02 02:00:00.000000',NULL);
INSERT INTO "people" VALUES('p_7c5776989d8e3c916f431bf1','officer-tobacco','$argon2id$v=19$m=8,t=1,p=1$PslJf/TzaGGtyUgn3nyVSw$AJdwOMhAec0vKXdIRHKDJw8R0LsyHgQ96CoNmCCHvPQ','officer','tobacco',1,'s1.test.0PKzDvFzugqXq5MDR5OA2TQb8gA6A/zd2gGkmg==',NULL,'zh',NULL,NULL,NULL,'2026-03-02 02:00:00.000000',NULL);
INSERT INTO "people" VALUES('p_5d838faeeb0bc486950536c4','chief-market','$argon2id$v=19$m=8,t=1,p=1$mqLerNsA0PtM1PAX3xJF8A$VL38smioyvBH+yFosqd9n43/oe+dSIeMVmMzbpfsiD4','chief','market',1,'s1.test.SUiJ/WCMbrkhUjMjdG5m518TDtrJH63bGe6n3Q==',NULL,'zh',NULL,NULL,NULL,'2026-03-02 02:00:00.000000',NULL);
INSERT INTO "people" VALUES('p_4efdcbc923d6a85233d1bcae','chief-tobacco','$argon2id$v=19$m=8,t=1,p=1$PzG6vtvsZWOjwhrpfOlhpg$NB6BOfrvwiRbRlP5uYRjM6xJVkcVTQZvQ+n/3dSix18','chief','tobacco',1,'s1.test.Ifcm7DNYa1rwvprlJwhnusvFBcHW01eQ8wo3Bg==',NULL,'zh',NULL,NULL,NULL,'2026-03-02 02:00:00.000000',NULL);
INSERT INTO "people" VALUES('p_e1e1caacee2df877a132cc79','clerk','$argon2id$v=19$m=8,t=1,p=1$m3353Ph1NfRhhQ/IOK1uNQ$Y2WnbiaEh//i5TkfxgK+B0dn8o13AqMMU3/qD+0HKuA','clerk','',1,'s1.test.KKykID0ILJeh4+Lc3OelCHTgfPmCtQYwCIeLvQ==',NULL,'zh',NULL,NULL,NULL,'2026-03-02 02:00:00.000000',NULL);
CREATE TABLE proposals (
	id VARCHAR NOT NULL, 
	case_id VARCHAR NOT NULL, 
	item VARCHAR NOT NULL, 
	department VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	outcome VARCHAR NOT NULL, 
	reason VARCHAR NOT NULL, 
	remedies VARCHAR NOT NULL, 
	site_check TEXT NOT NULL, 
	proposed_by VARCHAR NOT NULL, 
	proposed_at DATETIME NOT NULL, 
	answered_by VARCHAR, 
	answered_at DATETIME, 
	remark VARCHAR NOT NULL, 
	settled_at DATETIME, 
	CONSTRAINT pk_proposals PRIMARY KEY (id), 
	CONSTRAINT fk_proposals_case_id FOREIGN KEY(case_id) REFERENCES cases (id), 
	CONSTRAINT fk_proposals_proposed_by FOREIGN KEY(proposed_by) REFERENCES people (account), 
	CONSTRAINT fk_proposals_answered_by FOREIGN KEY(answered_by) REFERENCES people (account)
);
INSERT INTO "proposals" VALUES('k_e4944dd5c147da1a224aaa8041524732','OG20260302000000039','tobacco-licence','tobacco','submitted','granted','','','["one","other"]','p_7c5776989d8e3c916f431bf1','2026-03-02 02:00:00.000000',NULL,NULL,'',NULL);
INSERT INTO "proposals" VALUES('k_23a555cde5cfb47fa101f9dd9e9dc317','OG20260302000000047','tobacco-licence','tobacco','returned','granted','','','["one","other"]','p_7c5776989d8e3c916f431bf1','2026-03-02 02:00:00.000000','p_4efdcbc923d6a85233d1bcae','2026-03-02 02:00:00.000000','t_f59c870077f674fb0fc176cbc07374cc',NULL);
INSERT INTO "proposals" VALUES('k_81e660632854a786c8ca8b897d03b41b','OG20260302000000055','tobacco-licence','tobacco','signed','granted','','','["one","other"]','p_7c5776989d8e3c916f431bf1','2026-03-02 02:00:00.000000','p_4efdcbc923d6a85233d1bcae','2026-03-02 02:00:00.000000','','2026-03-02 02:00:00.000000');
CREATE TABLE refused_acts (
	id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	who VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	department VARCHAR NOT NULL, 
	case_id VARCHAR NOT NULL, 
	command VARCHAR NOT NULL, 
	rule VARCHAR NOT NULL, 
	code VARCHAR NOT NULL, 
	CONSTRAINT pk_refused_acts PRIMARY KEY (id)
);
CREATE TABLE saved_views (
	id INTEGER NOT NULL, 
	owner VARCHAR NOT NULL, 
	name TEXT NOT NULL, 
	"query" VARCHAR NOT NULL, 
	saved_at DATETIME NOT NULL, 
	CONSTRAINT pk_saved_views PRIMARY KEY (id), 
	CONSTRAINT fk_saved_views_owner FOREIGN KEY(owner) REFERENCES people (account)
);
CREATE TABLE service_items (
	id VARCHAR NOT NULL, 
	department VARCHAR NOT NULL, 
	name_zh VARCHAR NOT NULL, 
	name_en VARCHAR NOT NULL, 
	definition TEXT NOT NULL, 
	hash VARCHAR NOT NULL, 
	CONSTRAINT pk_service_items PRIMARY KEY (id)
);
CREATE TABLE signing_rules (
	department VARCHAR NOT NULL, 
	needed BOOLEAN NOT NULL, 
	set_by VARCHAR NOT NULL, 
	set_at DATETIME NOT NULL, 
	CONSTRAINT pk_signing_rules PRIMARY KEY (department), 
	CONSTRAINT fk_signing_rules_set_by FOREIGN KEY(set_by) REFERENCES people (account)
);
CREATE TABLE submissions (
	case_id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	answers TEXT NOT NULL, 
	form TEXT NOT NULL, 
	applicant TEXT NOT NULL, 
	materials TEXT NOT NULL, 
	submitted_by VARCHAR NOT NULL, 
	stored_at DATETIME NOT NULL, 
	CONSTRAINT pk_submissions PRIMARY KEY (case_id, number), 
	CONSTRAINT fk_submissions_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "submissions" VALUES('OG20260302000000014',0,'first','c0cff3fbfe264bb38d058d98ea2990f2808e4c6e0c34bd27eee62e5094d579dc','s1.test.jcCo+P5hysec31Go+OlbiBaB3mZBgaHIMir52XRfLMqCp/wzWIOwNSRLqeZCV4dHJkKUKvNshMwyso3/vbKcR3diGR4uWCV0HfZJ8ksO1TQa/HFzRy9l/n8BzSfq3RYGxO/6WZAj/9/cc645Q9TyLM2VEb0LTf/5mt0=','s1.test.+WTgMV+ODB87MTEFgXNOZWb/s5F9zfVC/FvpsirgIdjlfYblerisCe7cNRZJpkElS/daJF3Cr5q34pOJmoRw454f24uCWpzGQWpjnXHrwcztrWRqzT7OPkDoufDEFHdSwsN1YiFXsUjJe9UmCHf5YuAk5ZbJvo+z3DfsRPgAqtSC079sXF0KzTS5krsZTapNNuReDSO8YxJImZRslMPxk6I+59eOr7yVys5x/Fgw5Vt6mnWXAqW0Ckqw4O452x8Lf47VYIP1LzjXHw==','s1.test.kPNt7HS92sAxj+rEorgJ0mg+RnT5GcWsd7MIjDV5zfDY0zAgW1FXOyCmqtYTNe4kKfOj1O6+nzY8KkYqfNrrZByPqrkDkModjZ2yrtcP9347','{"food-safety-rules":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"kitchen-plan":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"premises-proof":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"]}','p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "submissions" VALUES('OG20260302000000022',0,'first','fcfecfcefc94b6da278f4684c8af36baac209a1db6c632bafed4472ce8c15cec','s1.test.CAjWm7booYfZtoRBseORyEdM+4zHeXpJYzTd+5MMzLLIuBZA1nmelvYuBYb7hSHfXQQMknYbI4YkgVB74YP/T2xB5j1hA9xcv7lkFJ+GgGqIue2Ph+7sTLl+4RWFcwS3FHDK7go7LVbQMi5qGZfWg5fuGKvi/ObStdc=','s1.test.9vvsze/Geej3YAnF2pXvJvYsd0oi4I6Rm3zSPCbXcm4c6kH9+d79zQmWxnl3P6sfU1pD/TyUc+VLOeFhDk+7u8+mw7VbMEO+ybvoNdusxhDNfv5x11z/rwrsoay1kpdVQm6/Sab/vmPtzvZq3KcdX4hfq5eTlrCLU5zU/RPdfpKeV77IsIKzr8VCk9VrOYBJYfvGRjb89F5Sbc+UYSku9/HhffsbknHBPm7FOVUQ8ceK8dPf0DV5VFzqPcIij+R8v4agc8sPooAWIQ==','s1.test.lvzFGEAtlb6083a9DTW2yaKa0fsMJ17gf8ZiG7gYcHayrSBFg92DoZcz33le4YUgYIeUnffdWi0OddkEo2Yq7g95UHryX5tB4tqAzYbo+liV','{"food-safety-rules":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"kitchen-plan":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"premises-proof":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"]}','p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "submissions" VALUES('OG20260302000000039',0,'first','668c3335fe5cf69b26067a83382e2c8ef21ec4ab81df4498c04d36f0f662c10e','s1.test.LT5vKFRDZrNLGtgDKUx3k/TEKz9u6e4RoW+xxECxSVj7QT7ffPwlEsiukG69P5ENlQBMzQRKKRr5cjIFBeFlaqU2e05Mbrkn+m6c+N2AHvBm8RtJXQ3me1moohGZBOgxp+D8etZJXWmIPQdY46B/vs7+j88T+fwlwqU=','s1.test.26MJmW1k3Ql2Z4K4SWOFK06Mx/Yp3qpzvm/lrD2ObIbGRKv2DVQM2UGvogXjX1SITqSNHwnkhVq06H1Nfd9S4EyAUhXzGp/hdfjleD30jkjYyAaoozU06JzQJJy7ZgQ04An697I6Aa0nXZdY7BK9vENNrp8QbEzsTMyzExsJLHv4lHqT7ja7LY7lS30mfaeuDRq++J6Fz4wkIuj0HAyZYYnYVG4X8FVyKlzT36kVouZ7RkXZMxR2gcDS3GDiU4N3AHcChcyUKpjauA==','s1.test.SPkgmAWjM9fu287WGJaZvqZ6TQPMLchXxqkoVIuuyTbemEAw7rWFbpwbPqOWN4WnZA2UrR+8fIeemexxYDlEQ9SenXGn9kAUqXVtfOePivFp','{"food-safety-rules":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"kitchen-plan":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"premises-proof":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"]}','p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "submissions" VALUES('OG20260302000000047',0,'first','fa4998f0b59719cfa896119d73d2d0a66d597d7bd46853f8f0e44dd299508429','s1.test.ZIZW/2So2Mfms+IfDmBKt08xKuOGbIuTElLqkDPu7giczlrZ5WXFCb6vEIJxUO+wHV2sNQDn5lf9zmKevLbtPHu5atQvZCEo8Uh5QVfar+dH3BSgxX+Ig308b4SCTvV8B/hwicg+jZ/u9g8Lx/WL9gQBsSOawktN2ak=','s1.test.OPsvbwTnAcWeRxHLsi0x72hA4jiXfBLm3Rxc0xV2vT8mw/E8iwUN+yfONI9S3jNjZ2fmfuYy5EGHwLsRc2/sANLWCpfRrKnJAKia9axJXK3knx0b1s3kJD19lZDD4YHv1JKhflDeelR/Mr8RzntJ1Vj+sDi+mCqV4VdSPIaFk/jyC8R9HSTZgpTWspp440+iQu2mTjUTV6hBL8TDoLHMCpJix9/cYOwrUOhSzPlT43mJBUkBiHs7DXjeHVJ7p7ao09WBdjgQcm7nGQ==','s1.test.FS5LwY5hWZohHCtthonQ48zzCjh3LlpppysK4x+M+rrxrx+gkM56btL+kjD3BcmlsFU8HqOtu0RGuo2y8dZgA8zXocTctngvmJi3QAOxmZc+','{"food-safety-rules":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"kitchen-plan":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"premises-proof":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"]}','p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "submissions" VALUES('OG20260302000000055',0,'first','c9d7cbb4591cd943d2eb59b53c6d150df0acd15ce450e448b4a2e3086de35542','s1.test.NVxgGfdsg48zrnZK69H5qq+DVygbUosUPlOk1EcsCAmcZ3WNAfP22SpEW9+PVi0h997eBYwzG4ThbAYttcsWVJjNt6ljKnYisGWrOyYizzW1oNICYCo6L7l7XCSoVhXCHJJfhYpZVaWpu+1LBIm9uetV4MDOqEjb5xc=','s1.test.A39q/tJPJvrdtXB4jpoMP9JXSCAHhlsEexF4F5U21G0IjHbGq0G4a9MAbnWRMhHNQqbKkJx6Gn80x+c/jH1YR/PTsoxvE0sWIUU57uPkGBz24U7ohDpb5JffdQprzQYNxfjhrAXOEERbj2t1XmFPhUombp90uzTK+1uczR+N4XLAfS3DPylnhExMzyrtM5gJeRdjfm4URi+gM70n51W09W1d2lDgQaobShw0HqDyZJPYOgcx3jAUhdttySNOT5ZjZU7UWE6iZcGaug==','s1.test.VoTzgFuqMscVhVo0qDLGwJCDj04CbBpRZNaKk4328c/ZXPvLILI3sAsHtSTCEoTduC0A6bmYuWZ0xvYFiR4HiIjz+5sqAOtHyL9af5afk58j','{"food-safety-rules":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"kitchen-plan":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"premises-proof":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"]}','p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "submissions" VALUES('OG20260302000000063',0,'first','3591c199715a5ba726e25c37c258280c70113baea6d961cf71ec580cb2946232','s1.test.9z1n9weJx8MFeYZwq7aeqKmmVN7k9eVx1xKXy3KXdNggWZwF8LJx4hALzZ3DlIwjS5tl8cJjSb2mc/mobuaIe9ErndFHXMlIZrT7AtgJVr70H3xOeDJrGgD53eThf7JICh1xIAlY+nERcjW+R3q7iYjx5p6HzhSBtLY=','s1.test.vFBm2BbN8BHCLemE/yxOwF+PIqDiBZKCj1F9S058dYA9yrlA4QVJ9QpdkApJtPcIYg6985VgJnLF9tuxLmXoJx5zYxmjxGQWgsnS6FbeUPxMfqX/33i31t/EByBssd1fBcGHilEH1KiOoS3FmncWlP1wWVicPybmjMqrJdW5wKwYPeHhMB6nAvQiFTi4QcA5Pl8snKycunY1qYuHfTFnecTcDDqhNBvN2xGzr33CoehJ1rmCYaMI+TYURNkkAhAvyYPrMZjKEsBvXw==','s1.test.2ISAVw24YJT3IEcHwSfxH8Rn+wKvSHH1ipYlDjg+8iCeUqVNVqO9kGxZz5aI2wXolhUu172ChjQ3lvTcIybcSeIUiPBg/nnM+yY1AtL73sA9','{"food-safety-rules":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"kitchen-plan":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"premises-proof":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"]}','p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "submissions" VALUES('OG20260302000000071',0,'first','abefe105b1de84cb911385b2eb95507f9262c4b2faacfe8ce109eaf8cd14eed7','s1.test.0Le3xiMO5HOuFO6TvdyR/gsfc9seXBNLQ1b72hOczlH58ZRkdWNTP2E4jLnt0l+6vA+gDfJRjQ/GfUoj8ptcrkCrJ5/dgTBM72rWHSDqikWZj46gNB5R0fHOh/KdkY1pFP6bnpw0r8ZgNGsPHXWkNHSgTbg8HLLoFfc=','s1.test.ZzGCtYxeqqCcdRjA388nGqSseywYaKtoeNxHi7SK5mMXRUqMMBYHd9wmxzykNOc4Yjjn4BPrEivQ/Kd9obX4tgQ9N8MhB542xFr+KizWb4MTZw5pHXN4rLjoggXP6hwRSAJtc+kAMG3qkHP/sBbfZqFvyS1orMe1Ofymlt3B5GOhk57p/ype/mAsYrrmuGPUf6JmXmmbZ+6Zau+i6TXkADzvSbi4X6Opd/MMO+5NhxItPgFF+l6vtM6fpM66SZgi88t0mgAICXPZkw==','s1.test.4VnG1/sb25bnvCrRenWRna0TEl4sZhG3SW08IOzefFN04xf3zWAdvV3Hm8lmEc9ja80TZK6E5V1hjpJq8P4onZqAXKGzA4Kr9D/Ggv/q5SAS','{"food-safety-rules":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"kitchen-plan":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"premises-proof":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"]}','p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
INSERT INTO "submissions" VALUES('OG20260302000000080',0,'first','75ffb0391d12ddde11960e1c02f1cd8a1aa6e74fec1ed2e0ded82a0550eb7a64','s1.test.jrvqAse5A9ttnYxqyitw2tBCnRxyiEb2431SD0GqnAXNgzchKCuHx0SewCjZey/8A8prTc1UgTec6elGp5XFxjCI0lxlbl2JL2dAEPKFu0sxsEQrpfVQn91ouf+c957fyiNfn3R5wNhev4v+48HAeJkZ8qELskM3dj0=','s1.test.vpYyaRIyN57XZNg11zr7tRCi2QWr2OeruspsLNw+HYhCCU6nR/Gc8wYiFkkDhW2uJIupGYvG9OgUHU5TQ/iQpA/x6YhJvo31Z4mcmjjj1bhC73ub6vXuRfJWMeAo/KyMg0pHKiSRSEKVujB9JNobaXPyz+xS1RUvG/gQuZ4PUidtE8WMu9XFEtt8mrgourU6QzuqS9HcmJ83+whHrLsg46ObNbSEh5gTwYdYNuK3DYkgQFS06JLbkk8CyI8yHUuZHdyhVpxLJkupsw==','s1.test.V7TxwuE3qinLRNjV0VkJ3vrvnnDksSqpJ9q/Hs7ouh+huro/juBFSrlNp9mapslKvs4WHueEAQ5OXm/V8zseDx55QU7YbTSCcMMZ7M4CKRl+','{"food-safety-rules":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"kitchen-plan":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"],"premises-proof":["14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba"]}','p_3f16230e8e9986ee46c2fee5','2026-03-02 02:00:00.000000');
CREATE TABLE tasks (
	case_id VARCHAR NOT NULL, 
	item VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	department VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	turn VARCHAR NOT NULL, 
	legal_due DATE NOT NULL, 
	opened_on DATE, 
	promised_on DATE, 
	statutory_on DATE, 
	provisional BOOLEAN NOT NULL, 
	suspended BOOLEAN NOT NULL, 
	extended BOOLEAN NOT NULL, 
	outcome VARCHAR, 
	decided_on DATE, 
	declined VARCHAR, 
	issued BOOLEAN NOT NULL, 
	delivered_on DATE, 
	claimed_by VARCHAR, 
	CONSTRAINT pk_tasks PRIMARY KEY (case_id, item), 
	CONSTRAINT fk_tasks_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "tasks" VALUES('OG20260302000000014','business-licence-check',0,'market','public-service','precheck','precheck','2026-03-09',NULL,NULL,NULL,0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000014','food-licence',1,'market','licence','precheck','precheck','2026-03-09',NULL,NULL,NULL,0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000014','tobacco-licence',2,'tobacco','licence','precheck','precheck','2026-03-09',NULL,NULL,NULL,0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000022','business-licence-check',0,'market','public-service','precheck','','9999-12-31',NULL,NULL,NULL,0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000022','food-licence',1,'market','licence','precheck','','9999-12-31',NULL,NULL,NULL,0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000022','tobacco-licence',2,'tobacco','licence','precheck','','9999-12-31',NULL,NULL,NULL,0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000039','business-licence-check',0,'market','public-service','decided','','9999-12-31','2026-03-02','2026-03-03',NULL,0,0,0,'granted','2026-03-02',NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000039','food-licence',1,'market','licence','open','decide','2026-03-16','2026-03-02','2026-03-09','2026-03-16',0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000039','tobacco-licence',2,'tobacco','licence','open','decide','2026-03-30','2026-03-02','2026-03-16','2026-03-30',0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000047','business-licence-check',0,'market','public-service','decided','','9999-12-31','2026-03-02','2026-03-03',NULL,0,0,0,'granted','2026-03-02',NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000047','food-licence',1,'market','licence','open','decide','2026-03-16','2026-03-02','2026-03-09','2026-03-16',0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000047','tobacco-licence',2,'tobacco','licence','open','decide','2026-03-30','2026-03-02','2026-03-16','2026-03-30',0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000055','business-licence-check',0,'market','public-service','decided','','9999-12-31','2026-03-02','2026-03-03',NULL,0,0,0,'granted','2026-03-02',NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000055','food-licence',1,'market','licence','open','decide','2026-03-16','2026-03-02','2026-03-09','2026-03-16',0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000055','tobacco-licence',2,'tobacco','licence','decided','','9999-12-31','2026-03-02','2026-03-16','2026-03-30',0,0,0,'granted','2026-03-02',NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000063','business-licence-check',0,'market','public-service','decided','','9999-12-31','2026-03-02','2026-03-03',NULL,0,0,0,'granted','2026-03-02',NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000063','food-licence',1,'market','licence','open','decide','2026-03-30','2026-03-02','2026-03-23','2026-03-30',0,1,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000063','tobacco-licence',2,'tobacco','licence','open','decide','2026-03-30','2026-03-02','2026-03-16','2026-03-30',0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000071','business-licence-check',0,'market','public-service','decided','','9999-12-31','2026-03-02','2026-03-03',NULL,0,0,0,'granted','2026-03-02',NULL,1,'2026-03-02',NULL);
INSERT INTO "tasks" VALUES('OG20260302000000071','food-licence',1,'market','licence','decided','','9999-12-31','2026-03-02','2026-03-09','2026-03-16',0,0,0,'granted','2026-03-02',NULL,1,'2026-03-02',NULL);
INSERT INTO "tasks" VALUES('OG20260302000000071','tobacco-licence',2,'tobacco','licence','decided','','9999-12-31','2026-03-02','2026-03-16','2026-03-30',0,0,0,'granted','2026-03-02',NULL,1,'2026-03-02',NULL);
INSERT INTO "tasks" VALUES('OG20260302000000080','business-licence-check',0,'market','public-service','precheck','','9999-12-31',NULL,NULL,NULL,0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000080','food-licence',1,'market','licence','precheck','','9999-12-31',NULL,NULL,NULL,0,0,0,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "tasks" VALUES('OG20260302000000080','tobacco-licence',2,'tobacco','licence','precheck','','9999-12-31',NULL,NULL,NULL,0,0,0,NULL,NULL,NULL,0,NULL,NULL);
CREATE TABLE texts (
	case_id VARCHAR NOT NULL, 
	ref VARCHAR NOT NULL, 
	body TEXT NOT NULL, 
	stored_at DATETIME NOT NULL, 
	CONSTRAINT pk_texts PRIMARY KEY (case_id, ref), 
	CONSTRAINT fk_texts_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "texts" VALUES('OG20260302000000022','t_a5d9418217195a35a72647d72aaa9506','s1.test.uJ4SlHrLDjtYxQAPllHZuDBh3q0VU1C3nN9YCPOEYwWthrG4AcSxlycLvSUmlO5izA==','2026-03-02 02:00:00.000000');
INSERT INTO "texts" VALUES('OG20260302000000047','t_f59c870077f674fb0fc176cbc07374cc','s1.test.RRSbW0YnKHzYDwtWLEih+WZRCgddPJ9DincRuvvacZpWePOciiEXSLXb4BxrrhRorg==','2026-03-02 02:00:00.000000');
INSERT INTO "texts" VALUES('OG20260302000000063','t_2594f387142cdb767b6811243ef17129','s1.test.6qzmtiGCEpVvBSrkg8FwDu6A/v+tZFwufk6EdKC7RLgCsunhK3aQLg==','2026-03-02 02:00:00.000000');
INSERT INTO "texts" VALUES('OG20260302000000080','t_43b4cbd25ee9a34ca4b328ceccb25f72','s1.test.8FnU1jEy2uA/P0ryoZ2r96ngj7Oq2SJP66QBNbhzuADuKQNnv6LqW2Yt/A==','2026-03-02 02:00:00.000000');
CREATE TABLE timeline (
	case_id VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	kind VARCHAR NOT NULL, 
	code VARCHAR NOT NULL, 
	args TEXT NOT NULL, 
	audience VARCHAR NOT NULL, 
	CONSTRAINT pk_timeline PRIMARY KEY (case_id, seq), 
	CONSTRAINT fk_timeline_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "timeline" VALUES('OG20260302000000014',1,'2026-03-02 02:00:00.000000','CaseReceived','timeline.case-received','{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000014',2,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"notice","on":"2026-03-09"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000022',1,'2026-03-02 02:00:00.000000','CaseReceived','timeline.case-received','{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000022',2,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"notice","on":"2026-03-09"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000022',3,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":0,"item":"business-licence-check","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000022',4,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":1,"item":"food-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000022',5,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"tobacco","by_role":"officer","defects":0,"item":"tobacco-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000022',6,'2026-03-02 02:00:00.000000','NoticeIssued','timeline.notice-issued','{"by_department":"tobacco","by_role":"officer","issued_on":"2026-03-02","points":1,"silent":""}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000022',7,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"supply","on":"2026-03-30"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000039',1,'2026-03-02 02:00:00.000000','CaseReceived','timeline.case-received','{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000039',2,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"notice","on":"2026-03-09"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000039',3,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":0,"item":"business-licence-check","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000039',4,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":0,"item":"food-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000039',5,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"tobacco","by_role":"officer","defects":0,"item":"tobacco-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000039',6,'2026-03-02 02:00:00.000000','CaseAccepted','timeline.case-accepted.complete','{"accepted_on":"2026-03-02","basis":"complete","by_department":"tobacco","by_role":"officer","silent":"","tolerated":""}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000039',7,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"business-licence-check","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000039',8,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"case.promised","on":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31"},{"key":"business-licence-check.promised","on":"2026-03-03"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000039',9,'2026-03-02 02:00:00.000000','TaskDecided','timeline.task-decided.granted','{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","reason":"","remedies":"","site_check":0}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000039',10,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"food-licence","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000039',11,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"tobacco-licence","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000039',12,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"business-licence-check.delivery","on":"2026-03-16"},{"key":"food-licence.promised","on":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-16"},{"key":"tobacco-licence.promised","on":"2026-03-16"},{"key":"tobacco-licence.statutory","on":"2026-03-30"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000047',1,'2026-03-02 02:00:00.000000','CaseReceived','timeline.case-received','{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000047',2,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"notice","on":"2026-03-09"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000047',3,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":0,"item":"business-licence-check","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000047',4,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":0,"item":"food-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000047',5,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"tobacco","by_role":"officer","defects":0,"item":"tobacco-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000047',6,'2026-03-02 02:00:00.000000','CaseAccepted','timeline.case-accepted.complete','{"accepted_on":"2026-03-02","basis":"complete","by_department":"tobacco","by_role":"officer","silent":"","tolerated":""}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000047',7,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"business-licence-check","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000047',8,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"case.promised","on":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31"},{"key":"business-licence-check.promised","on":"2026-03-03"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000047',9,'2026-03-02 02:00:00.000000','TaskDecided','timeline.task-decided.granted','{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","reason":"","remedies":"","site_check":0}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000047',10,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"food-licence","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000047',11,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"tobacco-licence","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000047',12,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"business-licence-check.delivery","on":"2026-03-16"},{"key":"food-licence.promised","on":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-16"},{"key":"tobacco-licence.promised","on":"2026-03-16"},{"key":"tobacco-licence.statutory","on":"2026-03-30"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000055',1,'2026-03-02 02:00:00.000000','CaseReceived','timeline.case-received','{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000055',2,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"notice","on":"2026-03-09"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000055',3,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":0,"item":"business-licence-check","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000055',4,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":0,"item":"food-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000055',5,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"tobacco","by_role":"officer","defects":0,"item":"tobacco-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000055',6,'2026-03-02 02:00:00.000000','CaseAccepted','timeline.case-accepted.complete','{"accepted_on":"2026-03-02","basis":"complete","by_department":"tobacco","by_role":"officer","silent":"","tolerated":""}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000055',7,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"business-licence-check","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000055',8,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"case.promised","on":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31"},{"key":"business-licence-check.promised","on":"2026-03-03"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000055',9,'2026-03-02 02:00:00.000000','TaskDecided','timeline.task-decided.granted','{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","reason":"","remedies":"","site_check":0}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000055',10,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"food-licence","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000055',11,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"tobacco-licence","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000055',12,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"business-licence-check.delivery","on":"2026-03-16"},{"key":"food-licence.promised","on":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-16"},{"key":"tobacco-licence.promised","on":"2026-03-16"},{"key":"tobacco-licence.statutory","on":"2026-03-30"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000055',13,'2026-03-02 02:00:00.000000','TaskDecided','timeline.task-decided.granted','{"by_department":"tobacco","by_role":"chief","decided_on":"2026-03-02","item":"tobacco-licence","outcome":"granted","reason":"","remedies":"","site_check":2}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000055',14,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"tobacco-licence.delivery","on":"2026-03-16"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000063',1,'2026-03-02 02:00:00.000000','CaseReceived','timeline.case-received','{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000063',2,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"notice","on":"2026-03-09"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000063',3,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":0,"item":"business-licence-check","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000063',4,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":0,"item":"food-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000063',5,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"tobacco","by_role":"officer","defects":0,"item":"tobacco-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000063',6,'2026-03-02 02:00:00.000000','CaseAccepted','timeline.case-accepted.complete','{"accepted_on":"2026-03-02","basis":"complete","by_department":"tobacco","by_role":"officer","silent":"","tolerated":""}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000063',7,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"business-licence-check","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000063',8,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"case.promised","on":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31"},{"key":"business-licence-check.promised","on":"2026-03-03"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000063',9,'2026-03-02 02:00:00.000000','TaskDecided','timeline.task-decided.granted','{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","reason":"","remedies":"","site_check":0}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000063',10,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"food-licence","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000063',11,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"tobacco-licence","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000063',12,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"business-licence-check.delivery","on":"2026-03-16"},{"key":"food-licence.promised","on":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-16"},{"key":"tobacco-licence.promised","on":"2026-03-16"},{"key":"tobacco-licence.statutory","on":"2026-03-30"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000063',13,'2026-03-02 02:00:00.000000','ExclusionStarted','timeline.exclusion-started','{"by_department":"market","by_role":"officer","estimated":"10wd","ground":"inspection","item":"food-licence","notice":"示例检验〔2026〕1号","notified_on":"2026-03-02","reason_ref":"t_2594f387142cdb767b6811243ef17129","start":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000063',14,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"case.promised","on":"2026-03-24","suspended":true,"was":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31","suspended":true},{"key":"food-licence.promised","on":"2026-03-23","suspended":true,"was":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-30","suspended":true,"was":"2026-03-16"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',1,'2026-03-02 02:00:00.000000','CaseReceived','timeline.case-received','{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',2,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"notice","on":"2026-03-09"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',3,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":0,"item":"business-licence-check","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000071',4,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"market","by_role":"officer","defects":0,"item":"food-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000071',5,'2026-03-02 02:00:00.000000','PrecheckReported','timeline.precheck-reported','{"by_department":"tobacco","by_role":"officer","defects":0,"item":"tobacco-licence","round":0}','staff');
INSERT INTO "timeline" VALUES('OG20260302000000071',6,'2026-03-02 02:00:00.000000','CaseAccepted','timeline.case-accepted.complete','{"accepted_on":"2026-03-02","basis":"complete","by_department":"tobacco","by_role":"officer","silent":"","tolerated":""}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',7,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"business-licence-check","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',8,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"case.promised","on":"2026-03-17"},{"key":"case.statutory","on":"2026-03-31"},{"key":"business-licence-check.promised","on":"2026-03-03"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',9,'2026-03-02 02:00:00.000000','TaskDecided','timeline.task-decided.granted','{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"business-licence-check","outcome":"granted","reason":"","remedies":"","site_check":0}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',10,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"food-licence","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',11,'2026-03-02 02:00:00.000000','TaskOpened','timeline.task-opened','{"item":"tobacco-licence","opened_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',12,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"business-licence-check.delivery","on":"2026-03-16"},{"key":"food-licence.promised","on":"2026-03-09"},{"key":"food-licence.statutory","on":"2026-03-16"},{"key":"tobacco-licence.promised","on":"2026-03-16"},{"key":"tobacco-licence.statutory","on":"2026-03-30"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',13,'2026-03-02 02:00:00.000000','TaskDecided','timeline.task-decided.granted','{"by_department":"market","by_role":"officer","decided_on":"2026-03-02","item":"food-licence","outcome":"granted","reason":"","remedies":"","site_check":2}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',14,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"food-licence.delivery","on":"2026-03-16"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',15,'2026-03-02 02:00:00.000000','TaskDecided','timeline.task-decided.granted','{"by_department":"tobacco","by_role":"officer","decided_on":"2026-03-02","item":"tobacco-licence","outcome":"granted","reason":"","remedies":"","site_check":2}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',16,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"tobacco-licence.delivery","on":"2026-03-16"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',17,'2026-03-02 02:00:00.000000','DocumentsIssued','timeline.documents-issued','{"documents":3,"final":true,"issued_on":"2026-03-02","package":"OG20260302000000071-P"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000071',18,'2026-03-02 02:00:00.000000','DocumentsDelivered','timeline.documents-delivered','{"by_department":"","by_role":"engine","delivered_on":"2026-03-02","items":"business-licence-check,food-licence,tobacco-licence","method":"electronic","receipt":""}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000080',1,'2026-03-02 02:00:00.000000','CaseReceived','timeline.case-received','{"by_department":"","by_role":"applicant","channel":"web","delivery":"electronic","demo":false,"missing":"","promised":"","received_on":"2026-03-02"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000080',2,'2026-03-02 02:00:00.000000','DatesSet','timeline.dates-set','{"dates":[{"key":"notice","on":"2026-03-09"}]}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000080',3,'2026-03-02 02:00:00.000000','CaseWithdrawn','timeline.case-withdrawn','{"by_department":"","by_role":"applicant","reason":"t_43b4cbd25ee9a34ca4b328ceccb25f72"}','everyone');
INSERT INTO "timeline" VALUES('OG20260302000000080',4,'2026-03-02 02:00:00.000000','CaseClosed','timeline.case-closed.withdrawn','{"closed_as":"withdrawn"}','everyone');
CREATE TABLE uploads (
	id VARCHAR NOT NULL, 
	owner VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	filename TEXT NOT NULL, 
	media_type VARCHAR NOT NULL, 
	size BIGINT NOT NULL, 
	uploaded_at DATETIME NOT NULL, 
	CONSTRAINT pk_uploads PRIMARY KEY (id), 
	CONSTRAINT fk_uploads_owner FOREIGN KEY(owner) REFERENCES people (account)
);
INSERT INTO "uploads" VALUES('up_2f002512fab48235eb3ad079','p_3f16230e8e9986ee46c2fee5','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.oC83ZGRCWxqgwDUnZ+JHZaqAkfHKoDBoEewmEE4wupCG','application/pdf',35,'2026-03-02 02:00:00.000000');
INSERT INTO "uploads" VALUES('up_537a23fad3688f4f84f5e5ca','p_3f16230e8e9986ee46c2fee5','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.cbRUsOQvIWv2ZmNYK+YYLKiEJ8IyygWSMA1ZhjoRTMSK','application/pdf',35,'2026-03-02 02:00:00.000000');
INSERT INTO "uploads" VALUES('up_ef8d0f908e5a92c60e659392','p_3f16230e8e9986ee46c2fee5','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.UwnZgxslnKI7Sg+sYUH4dt0DeFthx+adDYOLem16H+QP','application/pdf',35,'2026-03-02 02:00:00.000000');
INSERT INTO "uploads" VALUES('up_0cfa6c56850f8c1130c00cac','p_3f16230e8e9986ee46c2fee5','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.yx57heFkvcA6I3eZEHBITF5R8f0E2hwmYRT62yThgkm1','application/pdf',35,'2026-03-02 02:00:00.000000');
INSERT INTO "uploads" VALUES('up_d19037b7fc0dd3f7fb6972e9','p_3f16230e8e9986ee46c2fee5','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.pzbIoj9LZFLkqEBmw5Z+HHcYsvlKLuiVZL+Jiu3JI0gV','application/pdf',35,'2026-03-02 02:00:00.000000');
INSERT INTO "uploads" VALUES('up_51203d94269321703f321eb5','p_3f16230e8e9986ee46c2fee5','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.gw7tMe6Pn/sXvr+YjeAq6PWVPe3n9Mseum/0hdHQeZVS','application/pdf',35,'2026-03-02 02:00:00.000000');
INSERT INTO "uploads" VALUES('up_806f802b86677dbbecb48430','p_3f16230e8e9986ee46c2fee5','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.si+uXnQjm6S+R69AK75p3Bqi5z0Y7Ou8SkVI4nAwEsPE','application/pdf',35,'2026-03-02 02:00:00.000000');
INSERT INTO "uploads" VALUES('up_3437681c94fd026f499fcf66','p_3f16230e8e9986ee46c2fee5','14fb1bb0a3f76503d164c7fd78a07c420c2f07eecd41793b406c6f75f2bc2aba','s1.test.tsZciKxaF8s52O7qZfk8yaHDaCRxZ95Olq6kqKIYrlyw','application/pdf',35,'2026-03-02 02:00:00.000000');
CREATE INDEX ix_people_department_role ON people (department, role);
CREATE INDEX ix_login_sessions_account ON login_sessions (account);
CREATE INDEX ix_login_sessions_expires_at ON login_sessions (expires_at);
CREATE INDEX ix_api_tokens_account ON api_tokens (account);
CREATE INDEX ix_service_items_department ON service_items (department);
CREATE INDEX ix_calendars_loaded_at ON calendars (loaded_at);
CREATE INDEX ix_cases_applicant_lodged_at_id ON cases (applicant, lodged_at, id);
CREATE INDEX ix_cases_lead_stage_promised_on_id ON cases (lead, stage, promised_on, id);
CREATE INDEX ix_cases_not_started ON cases (lodged_at, id) WHERE started_at IS NULL;
CREATE INDEX ix_cases_stage_promised_on_id ON cases (stage, promised_on, id);
CREATE INDEX ix_tasks_claimed ON tasks (claimed_by, legal_due, case_id, item) WHERE claimed_by IS NOT NULL;
CREATE INDEX ix_tasks_department_legal_due_case_id_item ON tasks (department, legal_due, case_id, item);
CREATE INDEX ix_tasks_department_turn_legal_due_case_id_item ON tasks (department, turn, legal_due, case_id, item);
CREATE INDEX ix_tasks_legal_due_case_id_item ON tasks (legal_due, case_id, item);
CREATE INDEX ix_tasks_turn_legal_due_case_id_item ON tasks (turn, legal_due, case_id, item);
CREATE INDEX ix_case_log_case_id_order_id ON case_log (case_id, order_id);
CREATE INDEX ix_extensions_decided_on_case_id ON extensions (decided_on, case_id);
CREATE INDEX ix_filings_filed_on_case_id ON filings (filed_on, case_id);
CREATE INDEX ix_marks_breach_at_case_id_seq ON marks (breach, at, case_id, seq);
CREATE INDEX ix_marks_department_breach_at ON marks (department, breach, at);
CREATE INDEX ix_materials_sha256 ON materials (sha256);
CREATE INDEX ix_documents_case_id_item ON documents (case_id, item);
CREATE INDEX ix_outgoing_messages_case_id ON outgoing_messages (case_id);
CREATE INDEX ix_outgoing_messages_due ON outgoing_messages (next_try_at, id) WHERE next_try_at IS NOT NULL;
CREATE INDEX ix_lodgings_case_id_item ON lodgings (case_id, item);
CREATE INDEX ix_lodgings_department_state_updated_at ON lodgings (department, state, updated_at);
CREATE INDEX ix_idempotency_keys_created_at ON idempotency_keys (created_at);
CREATE INDEX ix_department_answers_case_id_item ON department_answers (case_id, item);
CREATE INDEX ix_department_answers_lodging_seq ON department_answers (lodging, seq);
CREATE INDEX ix_department_answers_state_received_at ON department_answers (state, received_at);
CREATE INDEX ix_nonces_until ON nonces (until);
CREATE INDEX ix_access_log_case_id_at ON access_log (case_id, at);
CREATE INDEX ix_access_log_who_at ON access_log (who, at);
CREATE INDEX ix_refused_acts_at_id ON refused_acts (at, id);
CREATE INDEX ix_refused_acts_case_id_at ON refused_acts (case_id, at);
CREATE INDEX ix_absences_officer_last_day ON absences (officer, last_day);
CREATE INDEX ix_absences_substitute_last_day ON absences (substitute, last_day);
CREATE INDEX ix_attempts_last_failed_at ON attempts (last_failed_at);
CREATE INDEX ix_uploads_owner_uploaded_at ON uploads (owner, uploaded_at);
CREATE INDEX ix_uploads_sha256 ON uploads (sha256);
CREATE INDEX ix_uploads_uploaded_at ON uploads (uploaded_at);
CREATE TRIGGER case_log_no_update BEFORE UPDATE ON case_log BEGIN SELECT RAISE(ABORT, 'rows of case_log are only added'); END;
CREATE TRIGGER case_log_no_delete BEFORE DELETE ON case_log BEGIN SELECT RAISE(ABORT, 'rows of case_log are only added'); END;
CREATE TRIGGER access_log_no_update BEFORE UPDATE ON access_log BEGIN SELECT RAISE(ABORT, 'rows of access_log are only added'); END;
CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log BEGIN SELECT RAISE(ABORT, 'rows of access_log are only added'); END;
CREATE TRIGGER refused_acts_no_update BEFORE UPDATE ON refused_acts BEGIN SELECT RAISE(ABORT, 'rows of refused_acts are only added'); END;
CREATE TRIGGER refused_acts_no_delete BEFORE DELETE ON refused_acts BEGIN SELECT RAISE(ABORT, 'rows of refused_acts are only added'); END;
CREATE INDEX ix_bundle_versions_stage_published_from ON bundle_versions (stage, published_from);
CREATE INDEX ix_bundle_acts_bundle_id ON bundle_acts (bundle, id);
CREATE TRIGGER catalogue_texts_no_update BEFORE UPDATE ON catalogue_texts BEGIN SELECT RAISE(ABORT, 'rows of catalogue_texts are only added'); END;
CREATE TRIGGER catalogue_texts_no_delete BEFORE DELETE ON catalogue_texts BEGIN SELECT RAISE(ABORT, 'rows of catalogue_texts are only added'); END;
CREATE TRIGGER bundle_acts_no_update BEFORE UPDATE ON bundle_acts BEGIN SELECT RAISE(ABORT, 'rows of bundle_acts are only added'); END;
CREATE TRIGGER bundle_acts_no_delete BEFORE DELETE ON bundle_acts BEGIN SELECT RAISE(ABORT, 'rows of bundle_acts are only added'); END;
CREATE TRIGGER bundle_versions_text_stays BEFORE UPDATE OF bundle, pin, number, lead, signers, text, hash, catalogue, origin, drafted_by, drafted_at ON bundle_versions WHEN OLD.pin IS NOT NULL BEGIN SELECT RAISE(ABORT, 'what a version says, and a publication, is never changed'); END;
CREATE TRIGGER bundle_versions_publication_stays BEFORE UPDATE OF stage, published_from, published_at ON bundle_versions WHEN OLD.stage = 'published' BEGIN SELECT RAISE(ABORT, 'what a version says, and a publication, is never changed'); END;
CREATE TRIGGER bundle_versions_retirement_stays BEFORE UPDATE OF ended_from, ended_as ON bundle_versions WHEN OLD.ended_as = 'retired' BEGIN SELECT RAISE(ABORT, 'what a version says, and a publication, is never changed'); END;
CREATE TRIGGER bundle_versions_never_deleted BEFORE DELETE ON bundle_versions BEGIN SELECT RAISE(ABORT, 'a version is never deleted'); END;
CREATE INDEX ix_drafts_saved_at ON drafts (saved_at);
CREATE TRIGGER bundle_additions_no_update BEFORE UPDATE ON bundle_additions BEGIN SELECT RAISE(ABORT, 'rows of bundle_additions are only added'); END;
CREATE TRIGGER bundle_additions_no_delete BEFORE DELETE ON bundle_additions BEGIN SELECT RAISE(ABORT, 'rows of bundle_additions are only added'); END;
CREATE INDEX ix_marks_by_instant ON marks (at, case_id, seq, kind, breach, stands, department);
CREATE INDEX ix_marks_kind_at_case_id_seq ON marks (kind, at, case_id, seq);
CREATE INDEX ix_exclusions_running ON exclusions (started_on, case_id, seq) WHERE ended_on IS NULL;
CREATE INDEX ix_cases_stage_suspended_bundle ON cases (stage, suspended, bundle);
CREATE INDEX ix_cases_received_on_bundle ON cases (received_on, bundle);
CREATE INDEX ix_cases_delivered_on_bundle ON cases (delivered_on, bundle);
CREATE INDEX ix_cases_handled ON cases (bundle, promised_on, statutory_on, suspended, id) WHERE stage = 'handling';
CREATE INDEX ix_tasks_to_decide ON tasks (department, promised_on, statutory_on, suspended, case_id, item) WHERE turn = 'decide';
CREATE INDEX ix_tasks_suspended ON tasks (department, promised_on, case_id, item) WHERE suspended IS TRUE;
CREATE INDEX ix_tasks_promised ON tasks (promised_on, case_id, item) WHERE turn = 'decide';
CREATE INDEX ix_tasks_to_precheck ON tasks (legal_due, case_id, item, department) WHERE turn = 'precheck';
CREATE INDEX ix_tasks_decided ON tasks (decided_on, department, promised_on, statutory_on) WHERE decided_on IS NOT NULL;
CREATE INDEX ix_timeline_explained ON timeline (at, case_id, seq) WHERE kind = 'OverrunExplained';
CREATE INDEX ix_people_role_login ON people (role, login);
CREATE INDEX ix_outgoing_messages_given_up ON outgoing_messages (given_up_at, id) WHERE given_up_at IS NOT NULL;
CREATE INDEX ix_administrative_acts_subject_id ON administrative_acts (subject, id);
CREATE TRIGGER administrative_acts_no_update BEFORE UPDATE ON administrative_acts BEGIN SELECT RAISE(ABORT, 'rows of administrative_acts are only added'); END;
CREATE TRIGGER administrative_acts_no_delete BEFORE DELETE ON administrative_acts BEGIN SELECT RAISE(ABORT, 'rows of administrative_acts are only added'); END;
CREATE INDEX ix_saved_views_owner_id ON saved_views (owner, id);
CREATE INDEX ix_cases_stage_bundle_bundle_version ON cases (stage, bundle, bundle_version);
CREATE INDEX ix_proposals_case_id_item_proposed_at ON proposals (case_id, item, proposed_at);
CREATE UNIQUE INDEX ix_proposals_counting ON proposals (case_id, item) WHERE settled_at IS NULL;
CREATE INDEX ix_proposals_waiting ON proposals (department, state, case_id, item) WHERE settled_at IS NULL;
COMMIT;
