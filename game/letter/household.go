package letter

import (
	"strings"

	"zwerm/sim"
)

// A Household is one of the municipality: the place of its district in the world, and its own place in the district.
type Household struct{ District, House int }

// A Member is one who lives in it. The first is who writes.
type Member struct {
	Resident int32 // its place in the district
	Group    sim.Group
	Name     string // invented
}

// givenNames and familyNames are names that many people in Dutch towns have, of many origins.
var (
	givenNames = strings.Fields(`Noor Daan Fatima Sem Julia Yusuf Emma Bram Aylin Lucas Sofie Mehmet Anna Thijs Naima Ruben
		Iris Omar Lotte Stijn Samira Jesse Roos Ahmed Mila Tom Zeynep Finn Eva Malik Sara Niels Amina Koen Lieke Ravi
		Esther Joris Chanel Wout Priya Max Hanna Dries Nadia Pieter Ria Gerrit Truus Kees Annie Hendrik Willy Soraya`)
	familyNames = strings.Split(`Postma,de Wit,Yılmaz,Jansen,El Amrani,Visser,Bakker,de Boer,Ramdin,Mulder,Kaya,van Dijk,Smit,
		Bouzidi,Meijer,Tahiri,Peters,Hendriks,Kuipers,Özdemir,Vos,van Leeuwen,Rosaria,Dekker,Brouwer,Nguyen,Dijkstra,
		Martina,Willems,Hoekstra,Şahin,Koster,Prins,Blom,Lobato,Huisman,Wouters,van Vliet,Pinas,Kok`, ",")
)

// members returns who lives in a household, with names that follow from the luck.
func (l *lives) members(h int, luck sim.Key) (list []Member) {
	at := luck.Index(1).N(len(givenNames))
	for i := int(l.first[h]); i < len(l.house) && l.house[i] == int32(h); i++ {
		list = append(list, Member{int32(i), l.group[i], givenNames[(at+17*len(list))%len(givenNames)]})
	}
	return list
}

// family returns the family name of the n-th writer of a game: each has another, as long as there are names.
func family(n int, luck sim.Key) string {
	return strings.TrimSpace(familyNames[(luck.N(len(familyNames))+n)%len(familyNames)])
}

// of returns the district of the chronicle with an index in the world.
func (c *Chronicle) of(district int) *lives { return &c.districts[district-c.districts[0].index] }
