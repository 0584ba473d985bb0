"""Given names that are no words, places, months, tests or diseases: who is so called is a person.

Chosen by hand from the commonest names of the Social Security Administration's lists.
A name that could be something else (Charlotte, Austin, Grace, Mark) is left out.
"""

GIVEN_NAMES = frozenset(
    {
        "Aaron", "Adrian", "Alan", "Albert", "Alejandro", "Alexander", "Alice", "Amanda", "Amy", "Andrea",
        "Andrew", "Angela", "Anna", "Anthony", "Antonio", "Arthur", "Ashley", "Barbara", "Benjamin", "Bernard",
        "Betty", "Brandon", "Brenda", "Brian", "Bruce", "Caleb", "Carlos", "Carol", "Caroline", "Catherine",
        "Charles", "Cheryl", "Christine", "Christopher", "Cindy", "Claudia", "Craig", "Cynthia", "Daniel",
        "David", "Deborah", "Debra", "Dennis", "Diana", "Diane", "Donald", "Donna", "Dorothy", "Edward",
        "Elizabeth", "Emily", "Emma", "Eric", "Ethan", "Eugene", "Evelyn", "Fernando", "Frances", "Francisco",
        "Gabriel", "Gary", "George", "Gerald", "Gloria", "Gregory", "Hannah", "Harold", "Heather", "Helen",
        "Henry", "Ian", "Isabella", "Jacob", "Jacqueline", "Janet", "Janice", "Jason", "Javier", "Jean",
        "Jeffrey", "Jennifer", "Jeremy", "Jessica", "Joan", "Joanne", "Jonathan", "Jorge", "Jose", "Joseph",
        "Joshua", "Joyce", "Juan", "Judith", "Julia", "Julie", "Justin", "Karen", "Katherine", "Kathleen",
        "Kathryn", "Keith", "Kenneth", "Kevin", "Kimberly", "Kyle", "Larry", "Laura", "Lauren", "Linda", "Lisa",
        "Louise", "Luis", "Luke", "Manuel", "Margaret", "Maria", "Marie", "Marilyn", "Martha", "Mary",
        "Matthew", "Megan", "Melissa", "Michael", "Michelle", "Miguel", "Monica", "Nancy", "Natalie", "Nathan",
        "Nicholas", "Nicole", "Noah", "Oliver", "Olivia", "Oscar", "Pamela", "Patricia", "Patrick", "Paul",
        "Pedro", "Peter", "Philip", "Rachel", "Ralph", "Raymond", "Rebecca", "Ricardo", "Richard", "Robert",
        "Roberto", "Roger", "Ronald", "Rosa", "Russell", "Samantha", "Samuel", "Sandra", "Sara", "Sarah",
        "Scott", "Sharon", "Shirley", "Sofia", "Sophia", "Stephanie", "Stephen", "Steven", "Susan", "Teresa",
        "Theresa", "Thomas", "Tiffany", "Timothy", "Vincent", "Walter", "William", "Zachary",
    }
)  # fmt: skip
