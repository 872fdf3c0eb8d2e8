package chart

import "math"

func init() {
	examples = append(examples,
		example{"spaghetti", spaghettiExample()},
		example{"difference", &Difference{
			Head:    Head{"Co-creatie begint trager en eindigt met minder wachtenden", "Verschil in wachtlijst, mensen; hetzelfde toeval", []string{"Band: 8 van de 10 spellen. Grijs: te klein om van belang te zijn."}},
			Measure: Measure{Name: "Wachtlijst"}, Time: Time{Dated: true}, Against: Subject{"blueprint", "Blauwdruk"}, Smallest: 20,
			Lines: three(curve(0, 0, 0), curve(0, -158, 60), curve(0, -122, 40))[1:],
		}},
		example{"goalspace", goalSpaceExample()},
		example{"forest", &Forest{
			Head: Head{"H1: Hangen werkwijzen sterk samen en verschillen wijken veel, dan past de hulp bij een blauwdruk minder goed dan bij co-creatie.",
				"Oordeel: deels; keert niet om", []string{"95%-intervallen. Vol: waar de bewering over gaat. Grijze band: te klein om van belang te zijn."}},
			Axis: "passende hulp na 96 maanden, punten (0–100)", Smallest: 2,
			Groups: []ForestGroup{
				{"Co-creatie − blauwdruk, verwacht: ≥ 2", []ForestLine{
					{"K 5", "+10,3 [8,1 tot 12,5]", 10.3, 8.1, 12.5, true}, {"K 2", "+3,0 [één paar]", 3, nan, nan, false}, {"K 0", "–", nan, nan, nan, false}}},
				{"Omkering: blauwdruk − co-creatie, verwacht: ≥ 2", []ForestLine{{"K 0", "−3,3 [−7,0 tot 1,2]", -3.3, -7, 1.2, true}}},
			},
		}},
		example{"wins", &Wins{
			Head:     Head{"Hoe vaak wint welke aanpak?", "In 200 spellen met hetzelfde toeval", nil},
			Subjects: []Subject{{"blueprint", "Blauwdruk"}, {"co-creation", "Co-creatie"}, {"adaptive", "Samenspel"}},
			Rows: []WinRow{{"Welbevinden", []int{10, 112, 78}, 0}, {"Wachtlijst", []int{14, 124, 62}, 0}, {"Vertrouwen", []int{4, 120, 76}, 0},
				{"Eigenaarschap", []int{2, 150, 48}, 0}, {"Omgevallen aanbieders", []int{16, 68, 76}, 40}, {"Laagste tekort", []int{122, 24, 54}, 0}, {"Niet te meten", []int{0, 0, 0}, 0}},
		}},
		example{"budget", &Budget{
			Head: Head{"Jeugdhulp gaat het verst over het plafond", "Uitgaven tegenover begroting in 2018", nil},
			Rows: []BudgetRow{{"Jeugdhulp", 2.1e6, 2.84e6, 2.5e6, 3.3e6}, {"Wmo", 1.9e6, 1.72e6, 1.6e6, 1.9e6}, {"Participatie", .8e6, .81e6, nan, nan}, {"Uitvoering", .3e6, nan, nan, nan}},
		}},
		example{"tornado", &Tornado{
			Head: Head{"Hersteleffect en korting bepalen het meest", "Welbevinden na acht jaar, cijfer 0–10", []string{"Elke keer verandert één getal; de rest blijft zoals het is."}}, Measure: Measure{Name: "Welbevinden", Decimals: 1}, Base: 6.4,
			Bars: []TornadoBar{{"Korting op het budget", "0", "20%", 6.8, 6.05}, {"Effect van passende hulp op herstel", "0,1", "0,6", 6.1, 6.95}, {"Uitstroom van personeel", "1%", "3%", 6.5, 6.32}, {"Aandacht van de media", "0,2", "0,8", 6.41, 6.38}, {"Niets", "0", "1", nan, nan}},
		}},
		example{"sobol", &Sensitivity{
			Head: Head{"Waar komt de spreiding vandaan?", "Sobol-indexen van de wachtlijst, deel van de variantie", nil}, Measure: Measure{Name: "Sobol-index", Decimals: 2}, Full: "factor alleen", Pale: "met samenspel van factoren",
			Bars: []SensitivityBar{{"Personeelstekort", .42, .58, .5, .66}, {"Korting", .21, .25, .2, .3}, {"Vertrouwen bij de start", .02, .19, .12, .26}, {"Media", -.01, .01, -.02, .04}},
		}},
		example{"complexity", &Complexity{
			Head: Head{"Hoe meer alles samenhangt, hoe vaker samen maken wint", "Beste aanpak voor passende hulp", []string{"Percentage: in welk deel van de 50 spellen deze aanpak de beste was. Bleker is minder zeker."}},
			X:    "K: met hoeveel andere een werkwijze samenhangt", Y: "lambda: hoe verschillend de wijken zijn", Across: []string{"0", "2", "4", "6", "8"}, Up: []string{"0", "0,25", "0,5", "1"},
			Subjects: []Subject{{"blueprint", "Blauwdruk"}, {"co-creation", "Co-creatie"}, {"adaptive", "Samenspel"}},
			Cells:    [][]Cell{{{0, .98}, {0, .8}, {0, .6}, {2, .5}, {2, .56}}, {{0, .9}, {0, .62}, {2, .5}, {1, .6}, {1, .7}}, {{0, .7}, {2, .52}, {1, .66}, {1, .8}, {1, .92}}, {{-1, 0}, {1, .6}, {1, .85}, {1, .96}, {1, 1}}},
		}},
		example{"waterfall", &Waterfall{
			Head: Head{"Wat maakte het verschil?", "Wachtlijst aan het eind, mensen", []string{"Vol: komt erbij. Gearceerd: gaat eraf."}}, Measure: Measure{Name: "Wachtlijst"}, From: "Zonder jullie besluiten", To: "Jullie spel", Start: 440,
			Steps: []Step{{"Atelier: verbeelding", -90}, {"Tariefverlaging", 38}, {"Proeven in drie wijken", -70}, {"Wijkteams", -24}, {"Protocol na incident", 12}, {"Alliantie", 0}},
		}})
}

// spaghettiExample has eighty runs, one that ends early, events close together and two decisions in one month.
func spaghettiExample() *Spaghetti {
	c := &Spaghetti{
		Head:    Head{"Met dezelfde gebeurtenissen eindigden jullie lager dan 61 van de 80 andere spellen. Dit is geen cijfer.", "Wachtlijst, mensen", nil},
		Measure: Measure{Name: "Wachtlijst"}, Time: Time{Dated: true}, Name: "Jullie", Bold: curve(240, 318, 0).Mean,
		Events:    []Moment{{3, "Media: wachtlijst"}, {10, "Uitspraak rechter"}, {21, "Korting Den Haag"}, {38, "Verkiezingen"}, {45, "Nieuwe coalitie"}},
		Decisions: []Moment{{6, "Proeven"}, {6, "Kijken bij de buren"}, {11, "Initiatiefgroep"}, {17, "Wijkteams"}, {27, "Alliantie"}},
		Lines:     three(curve(240, 440, 0), curve(240, 282, 0), curve(0, 0, 0))[:2],
	}
	for i := range 80 {
		to, bend := 200+4.4*float64((i*37)%80), 1+.3*math.Sin(float64(i))
		run := make([]float64, 48)
		for m := range run {
			x := float64(m) / 47
			run[m] = 240 + (to-240)*math.Pow(x, bend) + 12*math.Sin(float64(i)+9*x)*x
		}
		c.Runs = append(c.Runs, run)
	}
	c.Runs[7] = c.Runs[7][:20]
	return c
}

// goalSpaceExample has centres close together.
func goalSpaceExample() *GoalSpace {
	c := &GoalSpace{
		Head: Head{"Doelruimte: wat kost het, wat levert het op?", "Elk vogeltje is een spel. Groter is meer vertrouwen.", nil},
		X:    Measure{Name: "Tekort in vier jaar", Unit: "miljoen euro", Before: "€ "}, Y: Measure{Name: "Passende hulp", Unit: "0–100", Decimals: 1}, Size: Measure{Name: "Vertrouwen", After: "%"},
	}
	for k, s := range []struct {
		Subject
		x, y, size float64
	}{{Subject{"blueprint", "Blauwdruk"}, 4.1, 42, 44}, {Subject{"co-creation", "Co-creatie"}, 6.3, 62, 63}, {Subject{"adaptive", "Samenspel"}, 5.9, 60, 60}} {
		cloud := Cloud{Subject: s.Subject}
		for i := range 90 {
			a, r := float64(i)*2.4+float64(k), math.Sqrt(float64(i)/30)
			cloud.Points = append(cloud.Points, Point{s.x + 1.1*r*math.Cos(a), s.y + 6*r*math.Sin(a), s.size + 8*math.Sin(3*a)})
		}
		c.Clouds = append(c.Clouds, cloud)
	}
	c.Clouds[0].Points[3].X = nan
	return c
}
